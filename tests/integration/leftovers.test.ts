import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, type Allowed } from '$tests/support/allowed-latin';
import { crawl, pathsInSitemap } from '$tests/support/crawl';
import { setUp, type DeskClient } from '$tests/support/desk-client';
import { leftoversIn } from '$tests/support/leftovers-in';
import { startMailServer, type MailServer } from '$tests/support/mail-server';
import { PUBLISHERS_IN_LATIN } from '$tests/support/publishers-latin';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/*
 * Whoever reads Russian or Kazakh meets no English: not in a page, a file, a picture or a refusal.
 */

const allowed = [...ALLOWED, PUBLISHERS_IN_LATIN];

let mail: MailServer;
let tracker: RunningTracker;
let desk: DeskClient;
beforeAll(async () => {
	mail = await startMailServer();
	tracker = await startTracker({ SMTP_URL: mail.url, MAIL_FROM: 'news@example.org' });
	desk = await setUp(tracker);
});
afterAll(async () => {
	await tracker.stop();
	await mail.close();
});

const get = (path: string) => fetch(tracker.url + path, { redirect: 'manual' });

const rules = JSON.parse(readFileSync('data/rules.json', 'utf8')) as { rules: { id: string }[] };
/** What the inbox looks for where nobody has changed it. */
const WATCHED = [
	'readmission kazakh',
	'schengen kazakh',
	'visa facilitation',
	'visa kazakh eu',
	'visa kazakh'
];

/** What whoever works at the desk has written or named, and what stands in attributes, which have no language. */
const atTheDesk = [
	{ reason: 'The name of the editor of these tests.', words: ['Aya'] },
	{ reason: 'Codes of rules, beside their names.', words: rules.rules.map(({ id }) => id) },
	{ reason: 'Words to look for in sources of any language.', words: WATCHED },
	{
		reason: 'Articles as they are typed, the same in every language.',
		words: ['Art. 16(4)', 'Art. 9 and 23', 'Annex 25']
	},
	{ reason: 'The method of HTTP, for those who set up a program.', words: ['POST'] }
];

/** The leftovers of all that can be reached, each with the first address where it was met. */
async function leftoversFrom(
	start: string[],
	{ own = [], ...options }: Parameters<typeof crawl>[2] & { own?: Allowed[] }
) {
	const words = [...allowed, ...own];
	const found = new Map<string, string>();
	let answers = 0;
	for await (const { path, response } of crawl(tracker.url, start, options)) {
		answers++;
		for (const left of await leftoversIn(response, words))
			if (!found.has(left)) found.set(left, path);
	}
	return { answers, found: [...found].map(([left, path]) => `${left} (${path})`) };
}

describe('no English is left', () => {
	it.each(['ru', 'kk'])(
		'in all that is reached under /%s',
		async (language) => {
			const sitemap = await (await get('/sitemap.xml')).text();
			const follows = new RegExp(`^/${language}(?:/|$)`, 'u');
			const start = pathsInSitemap(sitemap).filter((path) => follows.test(path));
			const { answers, found } = await leftoversFrom(start, { get, follows });
			expect(found).toEqual([]);
			expect(answers).toBeGreaterThan(400);
		},
		120_000
	);

	it.each(['ru', 'kk'])(
		'at the desk in %s',
		async (language) => {
			await desk.post('/desk/language', { language });
			const follows = /^\/desk(?!\/(?:sign-out|setup))(?:\/|$)/u;
			const { answers, found } = await leftoversFrom(['/desk'], {
				get: desk.get,
				follows,
				own: atTheDesk
			});
			expect(found).toEqual([]);
			expect(answers).toBeGreaterThan(200);
		},
		120_000
	);
});
