import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { describe, expect, it } from 'vitest';
import { createAuth } from '$lib/server/auth/auth';
import { sessionSecret } from '$lib/server/auth/secret';
import { isSetupOpen, openSetup, setUpFirstEditor } from '$lib/server/services/set-up';
import { temporaryFolder, temporaryStore } from '$tests/support/store';

const MONDAY = '2026-11-23T09:00:00.000Z';
const NEXT_MONDAY = '2026-11-30T09:00:00.000Z';
const AIGERIM = {
	name: 'Aigerim',
	email: 'aigerim@example.org',
	password: 'correct horse battery',
	language: 'kk'
} as const;

async function desk() {
	const store = await temporaryStore();
	const auth = createAuth({ store, origin: 'http://localhost:3000', secret: 'x'.repeat(43) });
	return { store, auth };
}

describe('the tables of sign-in', () => {
	it('lack nothing that the library wants', async () => {
		const { auth } = await desk();
		const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
		expect([...toBeCreated, ...toBeAdded]).toEqual([]);
	});
});

describe('the set-up link', () => {
	it('makes the first editor, once', async () => {
		const world = await desk();
		const token = (await openSetup(world.store, MONDAY)) ?? '';
		expect(await isSetupOpen(world.store, token, MONDAY)).toBe(true);
		expect(await setUpFirstEditor(world, token, AIGERIM, MONDAY)).toBe(true);
		expect(await isSetupOpen(world.store, token, MONDAY)).toBe(false);
		const again = { ...AIGERIM, email: 'other@example.org' };
		expect(await setUpFirstEditor(world, token, again, MONDAY)).toBe(false);
		expect(await openSetup(world.store, MONDAY)).toBeUndefined();
		const editors = await world.store.db.selectFrom('editor').selectAll().execute();
		expect(editors).toMatchObject([{ email: AIGERIM.email, role: 'admin', language: 'kk' }]);
	});

	it('makes one editor when it is used twice at once', async () => {
		const world = await desk();
		const token = (await openSetup(world.store, MONDAY)) ?? '';
		const both = await Promise.all(
			['a@example.org', 'b@example.org'].map((email) =>
				setUpFirstEditor(world, token, { ...AIGERIM, email }, MONDAY)
			)
		);
		expect(both.toSorted()).toEqual([false, true]);
	});

	it('ends after seven days, and when another is made', async () => {
		const { store } = await desk();
		const first = (await openSetup(store, MONDAY)) ?? '';
		expect(await isSetupOpen(store, first, NEXT_MONDAY)).toBe(false);
		const second = (await openSetup(store, MONDAY)) ?? '';
		expect(await isSetupOpen(store, first, MONDAY)).toBe(false);
		expect(await isSetupOpen(store, second, MONDAY)).toBe(true);
	});

	it('is not in the database itself', async () => {
		const { store } = await desk();
		const token = (await openSetup(store, MONDAY)) ?? '';
		const rows = await store.db.selectFrom('setup_link').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(token);
	});
});

describe('sign-up', () => {
	it('is off', async () => {
		const { auth } = await desk();
		await expect(auth.api.signUpEmail({ body: { ...AIGERIM } })).rejects.toThrow();
	});
});

describe('the key of the sessions', () => {
	it('is made once, for the owner only', () => {
		const path = join(temporaryFolder(), 'tracker.db-secret');
		const secret = sessionSecret(path);
		expect(sessionSecret(path)).toBe(secret);
		expect(readFileSync(path, 'utf8')).toBe(secret);
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});
});
