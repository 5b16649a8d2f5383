import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { describe, expect, it } from 'vitest';
import { instant } from '$lib/domain/time';
import { createAuth } from '$lib/server/auth/auth';
import { sessionSecret } from '$lib/server/auth/secret';
import {
	inviteEditor,
	joinDesk,
	linkUse,
	openReset,
	openSetup,
	resetPassword
} from '$lib/server/services/people/set-up';
import { changePerson, people } from '$lib/server/services/people/people';
import { onPostgres } from '$tests/support/database';
import { temporaryFolder, temporaryStore } from '$tests/support/store';

const MONDAY = instant('2026-11-23T09:00:00.000Z');
const NEXT_MONDAY = instant('2026-11-30T09:00:00.000Z');
const AIGERIM = {
	name: 'Aigerim',
	email: 'aigerim@example.org',
	password: 'correct horse battery',
	language: 'kk'
} as const;

async function desk() {
	const store = await temporaryStore();
	const auth = createAuth({
		store,
		origin: 'http://localhost:3000',
		secret: 'x'.repeat(43),
		onError: () => undefined
	});
	return { store, auth };
}

describe('the tables of sign-in', () => {
	it('have everything that the library needs', async () => {
		const { auth, store } = await desk();
		const type = onPostgres ? 'postgres' : 'sqlite';
		const options = { ...auth.options, database: { db: store.db, type } } as const;
		const { toBeCreated, toBeAdded } = await getMigrations(options);
		expect([...toBeCreated, ...toBeAdded]).toEqual([]);
	});
});

describe('the set-up link', () => {
	it('creates the first editor, once', async () => {
		const world = await desk();
		const token = (await openSetup(world.store, MONDAY)) ?? '';
		expect(await linkUse(world.store, token, MONDAY)).toBe('first');
		expect(await joinDesk(world, token, AIGERIM, MONDAY)).toBe(true);
		expect(await linkUse(world.store, token, MONDAY)).toBeUndefined();
		const again = { ...AIGERIM, email: 'other@example.org' };
		expect(await joinDesk(world, token, again, MONDAY)).toBe(false);
		expect(await openSetup(world.store, MONDAY)).toBeUndefined();
		const editors = await world.store.db.selectFrom('editor').selectAll().execute();
		expect(editors).toMatchObject([{ email: AIGERIM.email, role: 'admin', language: 'kk' }]);
	});

	it('creates only one editor when it is used twice at once', async () => {
		const world = await desk();
		const token = (await openSetup(world.store, MONDAY)) ?? '';
		const both = await Promise.all(
			['a@example.org', 'b@example.org'].map((email) =>
				joinDesk(world, token, { ...AIGERIM, email }, MONDAY)
			)
		);
		expect(both.toSorted()).toEqual([false, true]);
	});

	it('expires after seven days, and when a new one is made', async () => {
		const { store } = await desk();
		const first = (await openSetup(store, MONDAY)) ?? '';
		expect(await linkUse(store, first, NEXT_MONDAY)).toBeUndefined();
		const second = (await openSetup(store, MONDAY)) ?? '';
		expect(await linkUse(store, first, MONDAY)).toBeUndefined();
		expect(await linkUse(store, second, MONDAY)).toBe('first');
	});

	it('is not in the database itself', async () => {
		const { store } = await desk();
		const token = (await openSetup(store, MONDAY)) ?? '';
		const rows = await store.db.selectFrom('setup_link').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(token);
	});
});

describe('an invitation', () => {
	it('lets somebody join with its role, once, and leaves other links open', async () => {
		const world = await desk();
		const first = (await openSetup(world.store, MONDAY)) ?? '';
		await joinDesk(world, first, AIGERIM, MONDAY);
		const [aigerim] = await people(world.store);
		const tokens = await Promise.all(
			['author', 'editor'].map((role) =>
				inviteEditor(world.store, { editor: aigerim!, role: role as 'author', at: MONDAY })
			)
		);
		for (const [index, token] of tokens.entries()) {
			const guest = { ...AIGERIM, name: `Guest ${index}`, email: `guest-${index}@example.org` };
			expect(await joinDesk(world, token, guest, MONDAY)).toBe(true);
			expect(await joinDesk(world, token, { ...guest, email: 'x@example.org' }, MONDAY)).toBe(
				false
			);
		}
		expect((await people(world.store)).map(({ role }) => role)).toEqual([
			'admin',
			'author',
			'editor'
		]);
	});
});

describe('a person of the desk', () => {
	it('is signed out everywhere by a new role and by a new password', async () => {
		const world = await desk();
		await joinDesk(world, (await openSetup(world.store, MONDAY)) ?? '', AIGERIM, MONDAY);
		const [aigerim] = await people(world.store);
		const invited = await inviteEditor(world.store, {
			editor: aigerim!,
			role: 'admin',
			at: MONDAY
		});
		await joinDesk(world, invited, { ...AIGERIM, name: 'Bek', email: 'bek@example.org' }, MONDAY);
		const sessions = () => world.store.db.selectFrom('editor_session').selectAll().execute();
		const signIn = (password: string) =>
			world.auth.api.signInEmail({ body: { email: AIGERIM.email, password } });
		await signIn(AIGERIM.password);
		expect(await sessions()).toHaveLength(1);
		const change = { author: 'operator', personId: aigerim!.id, at: MONDAY };
		await changePerson(world.store, { ...change, change: 'role', role: 'editor' });
		expect(await sessions()).toHaveLength(0);
		await signIn(AIGERIM.password);
		const token = await openReset(world.store, {
			author: 'operator',
			editorId: aigerim!.id,
			at: MONDAY
		});
		expect(await resetPassword(world, token, 'another long password', MONDAY)).toBe(true);
		expect(await sessions()).toHaveLength(0);
		await expect(signIn(AIGERIM.password)).rejects.toThrow();
		await signIn('another long password');
	});

	it('cannot leave as the last admin', async () => {
		const world = await desk();
		await joinDesk(world, (await openSetup(world.store, MONDAY)) ?? '', AIGERIM, MONDAY);
		const [aigerim] = await people(world.store);
		const change = { author: aigerim!.id, personId: aigerim!.id, at: MONDAY };
		for (const what of [{ change: 'end' }, { change: 'role', role: 'editor' }] as const)
			expect(await changePerson(world.store, { ...change, ...what })).toEqual({
				ok: false,
				problem: 'last-admin'
			});
	});
});

describe('sign-up', () => {
	it('is off', async () => {
		const { auth } = await desk();
		await expect(auth.api.signUpEmail({ body: { ...AIGERIM } })).rejects.toThrow();
	});
});

describe('the key of the sessions', () => {
	it('is created once, readable only by its owner', () => {
		const path = join(temporaryFolder(), 'tracker.db-secret');
		const secret = sessionSecret(path);
		expect(sessionSecret(path)).toBe(secret);
		expect(readFileSync(path, 'utf8')).toBe(secret);
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});
});
