import { expect, it, onTestFinished } from 'vitest';
import { addMilliseconds, instant, timeOf } from '$lib/domain/time';
import {
	publishConfirmed,
	roundForm,
	setUp,
	client,
	type DeskClient
} from '$tests/support/desk-client';
import { isFull } from '$tests/support/size';
import { temporaryDatabase } from '$tests/support/store';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

const NEW = 'third-round-of-talks-2026';
const SHIPPED = 'round-2-astana-2026';

/** Every kind of public page, in alternating languages, and files for machines. */
const PATHS = [
	'/en',
	'/ru',
	'/kk',
	'/en/timeline',
	'/ru/timeline?track=vfa',
	'/kk/timeline',
	'/en/forecast',
	'/ru/forecast',
	'/en/forecast/ledger.csv',
	'/en/forecast/curve.csv',
	'/en/check',
	'/en/changes',
	'/kk/changes',
	'/en/precedents',
	'/ru/sources',
	'/en/sources',
	`/en/milestones/${NEW}`,
	`/ru/milestones/${SHIPPED}`,
	'/en/timeline/data.csv',
	'/en/precedents/data.csv',
	'/kk/brief',
	'/en/feed.atom',
	'/ru/calendar.ics',
	'/en/data',
	'/api/v1/summary',
	'/api/v1/milestones?limit=3',
	`/api/v1/milestones/${NEW}`,
	'/api/v1/ledger'
];

/** The script that reports changes on a current page; a page of an earlier day does not change. */
const LIVE_LINE =
	/<div [^>]*data-live=[\s\S]*?<\/div>\s*<script type="module" src="\/live.js"><\/script>/u;

async function pages(url: string, asOf = ''): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const path of PATHS) {
		const address = asOf ? `${path}${path.includes('?') ? '&' : '?'}as-of=${asOf}` : path;
		const answer = await fetch(url + address, { redirect: 'manual' });
		const text = await answer.text();
		found.set(path, `${answer.status}\n${text.replaceAll(url, '').replace(LIVE_LINE, '')}`);
	}
	return found;
}

const RETRACTION = { revision: '2', 'note.en': 'It was a report only.' };

/** Only on the word of one of the parties can the next form take the talks further. */
const OFFICIAL = { 'sources.0.url': 'https://www.gov.kz/third-round' };

function correction() {
	return roundForm({
		...OFFICIAL,
		baseRevision: '1',
		stage: 'initialling',
		kind: 'act',
		'title.en': 'Initialled',
		'note.en': 'It went further',
		'sources.0.publisher': 'Kazinform agency'
	});
}

/** The page without the parts that as-of adds: banner, day in links and forms. References always contain a day. */
function bare(page: string, day: string): string {
	return (
		page
			.replace(/<aside class="as-of[\s\S]*?<\/aside>/u, '')
			.replaceAll(
				new RegExp(`<input type="hidden" form="[^"]+" name="as-of" value="${day}">`, 'gu'),
				''
			)
			.replaceAll(/ id="as-of-form-\d+"/gu, '')
			// A link to the page itself without its query keeps its question mark.
			.replaceAll(`href="?as-of=${day}"`, 'href="?"')
			.replaceAll(new RegExp(`(?:\\?|&amp;|&)as-of=${day}`, 'gu'), '')
	);
}

it(
	'a page as of a day is, byte for byte, the page that was served at the end of that day',
	async () => {
		const { env } = await temporaryDatabase();
		let running: RunningTracker | undefined;
		onTestFinished(async () => void (await running?.stop()));
		const served = new Map<string, Map<string, string>>();
		let desk: DeskClient | undefined;

		/** Runs the server for one day with some editing, and saves its pages as they are at the end. */
		async function day(on: string, work: (desk: DeskClient) => Promise<Response | null>) {
			await running?.stop();
			running = await startTracker({ ...env, TRACKER_NOW: on });
			if (desk) {
				desk = client(running.url);
				await desk.post('/desk/sign-in?/signIn', {
					email: 'aya@example.org',
					password: 'correct horse battery'
				});
			} else desk = await setUp(running);
			const answer = await work(desk);
			if (answer) expect(answer.status).toBe(303);
			served.set(on, await pages(running.url));
		}

		const days: [
			on: string,
			work: (desk: DeskClient) => Promise<Response | null>,
			full?: 'full'
		][] = [
			['2026-11-23', async () => null],
			['2026-11-24', (desk) => desk.post('/desk/milestones/new?/publish', roundForm(OFFICIAL))],
			[
				'2026-11-25',
				(desk) => publishConfirmed(desk, `/desk/milestones/${NEW}?/publish`, correction())
			],
			// A day in between, on which only the date of the last check changed.
			['2026-11-26', (desk) => desk.post('/desk?/check'), 'full'],
			['2026-11-27', (desk) => desk.post(`/desk/milestones/${NEW}/review?/retract`, RETRACTION)],
			['2026-11-28', async () => null, 'full']
		];
		for (const [on, work, size] of days) if (isFull || !size) await day(on, work);

		// The server of the last day keeps running.
		const { url } = running!;
		const different: string[] = [];
		for (const [on, then] of served) {
			for (const [path, page] of await pages(url, on)) {
				if (bare(page, on) !== bare(then.get(path)!, on)) different.push(`${on} ${path}`);
			}
		}
		expect(different).toEqual([]);
		const [first, second] = [served.get('2026-11-24')!, served.get('2026-11-25')!];
		expect(second.get('/en/forecast')).not.toBe(first.get('/en/forecast'));
		const page = await fetch(`${url}/ru?as-of=2026-11-24`);
		expect(page.headers.get('x-robots-tag')).toBe('noindex');
		const text = await page.text();
		expect(text).toContain('href="/ru/timeline?as-of=2026-11-24"');
		expect(text).toMatch(/<a href="\/ru">/u);
		// Between the end of a day and the next lies every instant.
		const told = (asOf: string) => fetch(`${url}/api/v1/milestones/${NEW}?as-of=${asOf}`);
		const { item } = (await (await told('2026-11-24')).json()) as { item: { updatedAt: string } };
		const published = instant(item.updatedAt);
		expect((await told(published)).status).toBe(200);
		expect((await told(addMilliseconds(published, -1))).status).toBe(404);
		const between = await fetch(`${url}/en/timeline?as-of=${published}`);
		const shown = `${timeOf(published)}, Kazakhstan time (UTC+5)`;
		expect(await between.text()).toContain(`24 November 2026 at ${shown}`);
		for (const [asked, words] of [
			['2026-02-01T08:00:00Z', '23 November 2026'],
			['2026-11-29T08:00:00+05:00', '2026-11-29T08:00:00+05:00'],
			['2026-02-01', 'begins on 23 November 2026'],
			['2026-11-29', 'is in the future'],
			['2026-02-30', 'is not a date'],
			['<b>', 'is not a date']
		]) {
			const answer = await fetch(`${url}/en/timeline?as-of=${encodeURIComponent(asked!)}`);
			expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(words!)]);
		}
	},
	isFull ? 1_200_000 : 240_000
);
