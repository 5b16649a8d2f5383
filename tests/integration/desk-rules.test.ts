import { afterAll, beforeAll, expect, it } from 'vitest';
import { newDatabase, type TestDatabase } from '$tests/support/database';
import { setUpEditor } from '$tests/support/desk';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** An editor announces a fee from 1 January 2027; the tests run on the day before, and on that day. */
const RULE = '/desk/rules/fee-adult';
let database: TestDatabase;
let tracker: RunningTracker;
let cookie = '';

beforeAll(async () => {
	database = await newDatabase();
	tracker = await startTracker({ ...database.env, TRACKER_NOW: '2026-12-31' });
	cookie = await setUpEditor(tracker);
}, 60_000);

afterAll(async () => {
	await tracker.stop();
	await database.remove();
});

function post(path: string, fields: Record<string, string>): Promise<Response> {
	const origin = new URL(tracker.url).origin;
	return fetch(origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, cookie, accept: 'text/html' },
		body: new URLSearchParams(fields)
	});
}

async function text(path: string): Promise<string> {
	return (await fetch(tracker.url + path, { headers: { cookie } })).text();
}

const NEXT = {
	baseRevision: '1',
	validFrom: '2027-01-01',
	'value.amount': '95',
	article: 'Art. 16',
	'label.en': 'Everyone aged 12 and over',
	'label.ru': 'Все с 12 лет',
	'label.kk': '12 жастан бастап бәрі',
	'sources.0.url': 'https://eur-lex.europa.eu/an-announced-fee',
	'sources.0.publisher': 'Official Journal',
	'sources.0.language': 'en',
	'sources.0.kind': 'official'
};

it('lets only editors see and change rules', async () => {
	for (const path of ['/desk/rules', RULE, '/desk/rates']) {
		const response = await fetch(tracker.url + path, { redirect: 'manual' });
		expect(response.headers.get('location')).toMatch(/^\/desk\/sign-in/u);
		expect((await fetch(tracker.url + path, { headers: { cookie } })).status).toBe(200);
	}
});

it('refuses a row that cannot follow, beside the field, and keeps what was typed', async () => {
	const wrong = {
		...{ ...NEXT, validFrom: '2024-06-11' },
		...{ 'value.amount': 'about 95', article: 'Article sixteen' }
	};
	const response = await post(`${RULE}?/publish`, wrong);
	expect(response.status).toBe(400);
	const html = await response.text();
	expect(html).toContain('Write a number, for example 45 or 67.50.');
	expect(html).toContain('value="about 95"');
	expect(html).toContain('Name articles like this: Art. 16(4).');
	expect(html).toContain('value="Article sixteen"');
	const gap = await post(`${RULE}?/publish`, { ...NEXT, validFrom: '2024-06-11' });
	expect(await gap.text()).toContain('is in force already');
});

it('previews the day without publishing it', async () => {
	const html = await (await post(`${RULE}?/preview`, NEXT)).text();
	expect(html).toContain('The pages would switch on 1 January 2027');
	expect(html).toMatch(/€90<\/td>\s*<td[^>]*>€95/u);
	expect(await text(RULE)).not.toContain('2027');
});

it('changes the pages by itself on the day', async () => {
	const response = await post(`${RULE}?/publish`, NEXT);
	expect(response.headers.get('location')).toBe(`${RULE}?published`);
	const answer = '/en/check?who=tourists&travellers=40&trip=2027-03-01&country=IT&visas=none';
	expect(await text(RULE)).toContain('announced');
	expect(await text(answer)).toContain('The visa fee today is €90');
	await tracker.stop();
	tracker = await startTracker({ ...database.env, TRACKER_NOW: '2027-01-01' });
	expect(await text(answer)).toContain('The visa fee today is €95');
	expect(await text(answer)).toContain('an-announced-fee');
	expect(await text('/en/changes')).toContain('€95');
}, 60_000);

it('shows tenge beside the euro once a rate has been entered, with its date and source', async () => {
	const answer = '/en/check?who=tourists&travellers=40&trip=2027-06-01&country=IT&visas=none';
	expect(await text(answer)).not.toContain('In tenge');
	const { 'sources.0.url': url, ...rest } = NEXT;
	const rate = { ...rest, 'sources.0.url': `${url}-rate`, date: '2026-12-30', tengePerEuro: '600' };
	const response = await post('/desk/rates?/enter', rate);
	expect(response.headers.get('location')).toBe('/desk/rates?entered');
	const html = await text(answer);
	expect(html).toContain('about 57,000 tenge');
	expect(html).toContain('at 600.00 for €1 on 30 December 2026');
	expect(html).toContain('an-announced-fee-rate');
});
