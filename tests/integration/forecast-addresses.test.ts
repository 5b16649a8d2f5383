import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/* What readers and programs may ask of the forecast: an answer to all of it, or a refusal; never half of it. */

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

const get = (path: string) => fetch(tracker.url + path);
const FILES = [
	'forecast/curve.csv',
	'forecast/curve.svg',
	'forecast/curve.png',
	'forecast/card.png'
];

describe.each([
	['initialled=2091-01-01', 'Choose a date no later than 12 April 2038'],
	['signed=2095-01-01', 'Choose a date no later than 12 April 2038'],
	['initialled=2100-12-31', 'Choose a date no later than 12 April 2038'],
	['by=2099-12-31', 'Choose a date no later than 12 April 2038'],
	['initialled=2027-05-01&signed=2027-01-01', 'The signature cannot come before'],
	['by=2027-01-01&initialled=2027-05-01', 'Choose a date after the day that you suppose'],
	['class=foo', 'The address names no group that we know']
])('%s', (query, message) => {
	it('is told to the reader', async () => {
		const response = await get(`/en/forecast?${query}`);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain(message);
	});

	it('is refused by every file and by the API', async () => {
		for (const file of FILES) {
			expect((await get(`/en/${file}?${query}`)).status, file).toBe(400);
		}
		expect((await get(`/api/v1/forecast?${query}`)).status).toBe(400);
	});
});

describe('what is supposed', () => {
	const QUERY = 'initialled=2027-03-01&signed=2027-09-01';

	it('is in the file of the curve, its pictures, the card and the API', async () => {
		const real = await (await get('/en/forecast/curve.csv')).text();
		const supposed = await (await get(`/en/forecast/curve.csv?${QUERY}`)).text();
		const rowOf = (text: string) => text.split('\r\n')[13]!.split(',');
		expect(Number(rowOf(supposed)[1])).toBeGreaterThan(Number(rowOf(real)[1]));
		expect(rowOf(supposed).slice(-2)).toEqual(['2027-03-01', '2027-09-01']);
		expect(rowOf(real).slice(-2)).toEqual(['', '']);
		expect(await (await get(`/en/forecast/curve.svg?${QUERY}`)).text()).toContain('Hypothetical');
		const card = async (query: string) => (await get(`/en/forecast/card.png${query}`)).bytes();
		expect(await card(`?${QUERY}`)).not.toEqual(await card(''));
		const { item } = await (await get(`/api/v1/forecast?${QUERY}`)).json();
		expect(item).toMatchObject({
			event: 'both-in-force',
			supposed: { initialled: '2027-03-01', signed: '2027-09-01' },
			state: { stage: 'signature', since: '2027-09-01' }
		});
	});

	it('is in every file that its page offers', async () => {
		const page = await (await get(`/en/forecast?${QUERY}`)).text();
		const links = [...page.matchAll(/href="([^"]*forecast\/curve\.(?:csv|svg|png)[^"]*)"/gu)];
		expect(links.length).toBeGreaterThan(2);
		for (const [, href] of links) expect(href).toContain('signed=2027-09-01');
		expect(page).toContain('initialled on 1 March 2027 and signed on 1 September 2027');
	});
});

describe('one probability', () => {
	it('is the same in the figure, the dots, the table and the API', async () => {
		const page = await (await get('/en/forecast?by=2028-12-01')).text();
		const { item } = await (await get('/api/v1/forecast?by=2028-12-01')).json();
		const n = Math.round(100 * item.by.probability);
		expect(page).toContain(`>${n} in 100<`);
		expect(page).toContain(`In force by your date (filled dots): ${n}.`);
	});

	it('is of both agreements, whatever the group of earlier talks', async () => {
		for (const group of ['pair', 'vfa', 'ra']) {
			const { item } = await (await get(`/api/v1/forecast?class=${group}`)).json();
			expect(item).toMatchObject({ event: 'both-in-force', class: group });
		}
	});

	it.each(LANGUAGES)('is told in a hundred everywhere, never in percent (%s)', async (language) => {
		const pages = ['', '/brief', '/embed/forecast', '/forecast?by=2029-05-05'];
		const answers = ['/api/v1/summary', '/api/v1/forecast?initialled=2027-05-01'];
		for (const path of [...pages.map((page) => `/${language}${page}`), ...answers]) {
			const body = await (await get(path)).text();
			const words = body.replace(/<(style|script)\b.*?<\/\1>|<[^>]+>/gsu, ' ');
			// Only the name of the range is in percent.
			const inPercent = [...words.matchAll(/.{0,20}\d\s?%.{0,20}/gu)].map(([found]) => found);
			expect(inPercent.filter((found) => !/80% (?:range|band)/u.test(found))).toEqual([]);
			expect(words).not.toMatch(/\d per cent|\d процент(?!н)|\d пайыз(?!д)/u);
		}
	});

	it('of a what-if is said with what is supposed, on the page and in the API', async () => {
		const query = 'initialled=2027-06-01';
		const page = await (await get(`/en/forecast?${query}`)).text();
		expect(page).toContain('In that case the chance that both agreements are in force');
		expect(page).not.toContain('counting only what is known up to early June 2027');
		expect(page).toContain('Based on 9 cases');
		const { item, record } = await (await get(`/api/v1/forecast?${query}`)).json();
		expect(item.sentence.en).toMatch(/^Hypothetical: .* This has not happened\. In that case/u);
		expect(item.clocks.recordedOn).toBe(record.asOf);
	});

	it('of a what-if that cannot be used is said to be that of the record, above it', async () => {
		const page = await (await get('/en/forecast?initialled=2027-06-01&signed=2027-01-01')).text();
		const told = page.indexOf('The chance that both agreements');
		expect(page.indexOf('What you suppose was not used')).toBeGreaterThan(0);
		expect(page.indexOf('What you suppose was not used')).toBeLessThan(told);
		expect(page).toMatch(/value="2027-01-01"[^>]*aria-invalid="true"/u);
	});
});
