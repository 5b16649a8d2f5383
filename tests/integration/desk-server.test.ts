import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayAs, ROLES, type Role } from '$lib/domain/editorial/roles';
import { PERMISSIONS } from '$lib/server/auth/permissions';
import { client, invite, roundForm, setUp, type DeskClient } from '$tests/support/desk-client';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
const people = new Map<Role | 'nobody', DeskClient>();

beforeAll(async () => {
	tracker = await startTracker();
	const admin = await setUp(tracker);
	people.set('admin', admin);
	people.set('editor', await invite(tracker, admin, 'Bek', 'editor'));
	people.set('author', await invite(tracker, admin, 'Dana', 'author'));
	people.set('nobody', client(tracker.url));
});
afterAll(() => tracker.stop());

const SLUG = 'round-2-astana-2026';

/** Ends a session, so it comes after everything else. */
const LAST = '/desk/sign-out';

const STEPS = Object.entries(PERMISSIONS)
	.toSorted(([a], [b]) => Number(a === LAST) - Number(b === LAST))
	.flatMap(([route, steps]) =>
		Object.entries(steps).map(([step, least]) => ({ route, step, least: least as Role | 'anyone' }))
	);

/** Whether the server allows one person one step. */
async function isAllowed(who: DeskClient, route: string, step: string): Promise<boolean> {
	const path = route.replace('[slug]', SLUG);
	const isRead = step === 'load';
	const action = step === 'default' || step === 'POST' ? '' : `?/${step}`;
	const answer = isRead ? await who.get(path) : await who.post(path + action);
	const target = answer.headers.get('location') ?? '';
	const text = await answer.text();
	// A submitted form is carried to the sign-in page.
	const asksToSignIn = target.startsWith('/desk/sign-in?next=') || /name="password"/u.test(text);
	const isOpen = ['/desk/sign-in', '/desk/setup', '/desk/account'].includes(route);
	expect(answer.status, `${step} on ${route}`).not.toBe(500);
	return (
		answer.status !== 403 && (isOpen ? !target.startsWith('/desk/sign-in?next=') : !asksToSignIn)
	);
}

describe('who may do what', () => {
	it('is the same as in the list on every route, with every role and method', async () => {
		const differences: string[] = [];
		for (const { route, step, least } of STEPS) {
			for (const role of ['nobody', ...ROLES] as const) {
				const expected = least === 'anyone' || (role !== 'nobody' && mayAs(role, least));
				const found = await isAllowed(people.get(role)!, route, step);
				if (found !== expected) differences.push(`${role} ${route} ${step}: ${found}`);
			}
		}
		expect(differences).toEqual([]);
		expect(STEPS.length * 4).toBeGreaterThan(160);
	});

	it('has no other method, action or address', async () => {
		const admin = await invite(tracker, await freshAdmin(), 'Root', 'admin');
		for (const method of ['PUT', 'PATCH', 'DELETE']) {
			const answer = await fetch(`${tracker.url}/desk/people`, { method, redirect: 'manual' });
			expect([303, 403, 405], method).toContain(answer.status);
		}
		expect((await admin.post('/desk/people?/nothing')).status).toBe(403);
		expect((await admin.get('/desk/nothing')).status).toBe(404);
		expect((await admin.get(`/desk/milestones/${SLUG}/presence`)).status).toBe(403);
		const data = await client(tracker.url).get('/desk/people/__data.json');
		expect(await data.text()).not.toContain('example.org');
	});
});

/** The test of the whole list has signed everybody out. */
async function freshAdmin(): Promise<DeskClient> {
	const admin = client(tracker.url);
	await admin.post('/desk/sign-in?/signIn', {
		email: 'aya@example.org',
		password: 'correct horse battery'
	});
	return admin;
}

const CANARY = 'Zyzzyva';

/** A form with the word in every text except the English title, which becomes its address. */
function canaryForm(title: string, changes: Record<string, string> = {}) {
	const texts = [
		'title.ru',
		'title.kk',
		'summary.en',
		'summary.ru',
		'place.en',
		'confidenceReason.en',
		'note.en'
	];
	return roundForm({
		'title.en': title,
		...Object.fromEntries(texts.map((name) => [name, `${CANARY} ${name.replace('.', ' ')}`])),
		'sources.0.url': `https://example.org/${CANARY}/${title.replaceAll(' ', '-')}`,
		'sources.0.publisher': CANARY,
		'sources.0.passage': CANARY,
		...changes
	});
}

describe('what is not public', () => {
	it('is in no public answer: no page, file, header, error or search', async () => {
		const aya = await freshAdmin();
		const bek = client(tracker.url);
		await bek.post('/desk/sign-in?/signIn', {
			email: 'bek@example.org',
			password: 'correct horse battery'
		});
		const save = async (title: string) => {
			const answer = await aya.post('/desk/milestones/new?/save', canaryForm(title));
			return (
				/\/desk\/milestones\/([\w-]+)\?/u.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
			);
		};
		const review = (
			who: DeskClient,
			slug: string,
			step: string,
			fields: Record<string, string | string[]> = {}
		) => who.post(`/desk/milestones/${slug}/review?/${step}`, { revision: '1', ...fields });
		const draft = await save('Hidden draft');
		const scheduled = await save('Hidden plan');
		await review(bek, scheduled, 'approve');
		await review(bek, scheduled, 'schedule', {
			languages: ['en', 'ru', 'kk'],
			dueAt: '2030-01-01T09:00'
		});
		const voided = await save('Hidden approval');
		await review(bek, voided, 'approve');
		const edit = canaryForm('Hidden approval', { baseRevision: '1', 'summary.kk': CANARY });
		await aya.post(`/desk/milestones/${voided}?/save`, edit);
		const retracted = await save('Hidden mistake');
		await review(bek, retracted, 'approve');
		await review(bek, retracted, 'publish', { languages: ['en', 'ru', 'kk'] });
		expect(await (await fetch(`${tracker.url}/en/milestones/${retracted}`)).text()).toContain(
			CANARY
		);
		await review(bek, retracted, 'retract', { 'note.en': 'It was another meeting.' });
		const gone = await fetch(`${tracker.url}/en/milestones/${retracted}`);
		expect([gone.status, await gone.text()]).toEqual([
			410,
			expect.stringContaining('another meeting')
		]);

		const slugs = [draft, scheduled, voided, retracted];
		expect(slugs.every(Boolean)).toBe(true);
		const waiting = ['en', 'ru', 'kk'].flatMap((language) => [
			`/${language}`,
			`/${language}?as-of=2026-11-23`,
			`/${language}/timeline?q=${CANARY.slice(0, 6)}`,
			`/${language}/nothing-here`,
			...slugs.map((slug) => `/${language}/milestones/${slug}`)
		]);
		const seen = new Set(waiting);
		const leaks: string[] = [];
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			const answer = await fetch(tracker.url + path, { redirect: 'manual' });
			const head = [...answer.headers].join('\n');
			const body = await answer.text();
			if (`${head}${body}`.includes(CANARY)) leaks.push(path);
			for (const [, link = ''] of body.matchAll(/(?:href|src)="(\/(?!desk|_app|fonts)[^"#]*)"/gu)) {
				const next = link.replaceAll('&amp;', '&');
				// The list of all milestones is the same under every filter.
				if (seen.has(next) || seen.size > 400 || /as-of=|\.png/u.test(next)) continue;
				seen.add(next);
				waiting.push(next);
			}
		}
		expect(leaks).toEqual([]);
		expect(seen.size).toBeGreaterThan(150);
		expect([...seen].some((path) => path.endsWith('.csv'))).toBe(true);
	}, 120_000);
});
