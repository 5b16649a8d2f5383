import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowOf, type LodgedRow } from '$lib/domain/effects/statistics';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';
import { LANGUAGES } from '$lib/domain/language';
import { formatNumber } from '$lib/i18n/values/numbers';
import { formatPercent } from '$lib/i18n/values/percent';
import { readCalendar } from '$tests/support/formats';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** The pages for travellers on the production server. */
let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
}, 60_000);
afterAll(() => tracker.stop());

const PATHS = [
	...['check', 'check/feed.atom', 'check/calendar.ics', 'changes', 'changes/data.csv'],
	...['statistics', 'statistics/lodged.csv', 'statistics/states.csv', 'statistics/partners.csv']
];

/** Forged queries: known and unknown names, values that look like answers, and noise. */
const forged = fc
	.array(
		fc.tuple(
			fc.oneof(
				fc.constantFrom(
					...['who', 'purpose', 'travellers', 'trip', 'country', 'city', 'visas', 'age', 'birth'],
					...['add', 'change', 'q', 'paying', 'free', 'growth', 'state', 'year', 'share']
				),
				fc.string({ maxLength: 12 })
			),
			fc.oneof(
				fc.constantFrom(
					...['tourists', '40,9', '2027-07-01', '2026-02-30', 'undecided', 'IT', '__proto__'],
					...['constructor', '\u0000', '<script>', '9'.repeat(400), '-1', 'NaN', '1e309', '2024']
				),
				fc.string({ maxLength: 40, unit: 'binary' })
			)
		),
		{ maxLength: 8 }
	)
	.map((pairs) => new URLSearchParams(pairs).toString());

it('answers 60 forged addresses with a page or a clear refusal, never a server error', async () => {
	const address = fc.tuple(
		fc.constantFrom(...LANGUAGES),
		fc.constantFrom(...PATHS),
		fc.oneof(forged, fc.constantFrom('%', '&&&=', '%E0%A4%A', 'who=%00&who='))
	);
	const seen: Record<number, number> = {};
	await fc.assert(
		fc.asyncProperty(address, async ([language, path, query]) => {
			const { status } = await fetch(`${tracker.url}/${language}/${path}?${query}`);
			seen[status] = (seen[status] ?? 0) + 1;
			// 404: a feed or a calendar of incomplete answers.
			expect([200, 404]).toContain(status);
		}),
		{ numRuns: 60, seed: 20261124 }
	);
	expect(seen[200]).toBeGreaterThan(30);
}, 60_000);

it('asks the first question that a forged address leaves unanswered', async () => {
	const html = await page('/en/check?who=__proto__&travellers=-1,40&trip=2026-02-30');
	expect(html).toContain('<h1 id="question"');
	expect(html).toMatch(/type="radio"[^>]*name="who"/u);
});

it.each(LANGUAGES)('prints the totals row of the file, in %s', async (language) => {
	const { lodged } = readTravellerFacts('data');
	const total = rowOf(lodged, 2024) as LodgedRow;
	const html = await page(`/${language}/statistics`);
	for (const count of [total.applied, total.issued, total.notIssued])
		expect(html).toContain(formatNumber(count!, language));
	// With and without Germany's embassy in Astana, and that embassy alone.
	for (const share of [40.1, 32.5, 99.6]) expect(html).toContain(formatPercent(share, language, 1));
	const csv = await page(`/${language}/statistics/lodged.csv`);
	expect(csv).toContain('2024,TOTAL,ALL,C,179446,161432,16134,64787,9,40.1,32.5,');
	expect(csv).toContain('2010,TOTAL,ALL,A+B+C,99859,96123,3611,15040,3.6,15.6,');
});

it('sends the rows of a year and marks those that overlap', async () => {
	const csv = await page('/en/statistics/states.csv?year=2024');
	const rows = csv.trim().split('\r\n').slice(1);
	const parts = rows.filter((row) => row.split(',')[3] === 'part');
	const applied = parts.reduce((sum, row) => sum + Number(row.split(',')[5]), 0);
	expect(applied).toBe(179_446);
});

/** The dates of a family's trip, as a calendar reads them. */
async function lodging(trip: string, country = 'IT') {
	const answers = `who=tourists&travellers=1986-04-12,9&trip=${trip}&country=${country}&visas=none`;
	const text = await page(`/en/check/calendar.ics?${answers}`);
	return { text: text.replaceAll(/\r\n[ \t]/gu, ''), events: readCalendar(text) };
}

it('does not say in a calendar who travels', async () => {
	const { text, events } = await lodging('2027-07-01');
	expect(events.map(({ date }) => date)).toContain('2027-06-16');
	expect(text).not.toMatch(/1986|19860412|travellers|%2C9/u);
	for (const { uid } of events) expect(uid).not.toMatch(/2027|tourists|IT@|country|none/u);
});

it('moves the dates of a trip that moves, and of no other, in a calendar that has them', async () => {
	const first = await lodging('2027-07-01');
	// Calendars are precise to the second.
	await setTimeout(1000);
	const moved = await lodging('2027-08-01');
	await setTimeout(1000);
	const back = await lodging('2027-07-01');
	const other = await lodging('2027-07-01', 'DE&city=astana');
	const uids = (told: typeof first) => told.events.map(({ uid }) => uid);
	expect(new Set(uids(first)).size).toBe(3);
	expect(uids(moved)).toEqual(uids(first));
	expect(moved.events[0]!.date).not.toBe(first.events[0]!.date);
	expect(uids(other).filter((uid) => uids(first).includes(uid))).toEqual([]);
	for (const [index, event] of first.events.entries()) {
		const [later, last] = [moved.events[index]!, back.events[index]!];
		expect(later.sequence).toBeGreaterThanOrEqual(event.sequence);
		expect(later.stamped > event.stamped && last.stamped > later.stamped).toBe(true);
	}
});

async function page(path: string): Promise<string> {
	const response = await fetch(tracker.url + path);
	expect(response.status).toBe(200);
	return response.text();
}
