import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Language } from '$lib/domain/language';
import { sourcesOf } from '$lib/domain/record/record';
import { day } from '$lib/domain/time';
import { speaking } from '$lib/server/language';
import { mailOfNotices } from '$lib/server/outbox/mail-content';
import { telegramText } from '$lib/server/outbox/telegram';
import { tellNotice } from '$lib/server/outbox/tell-notice';
import { openTracker, type Tracker } from '$lib/server/tracker/tracker';
import { ALLOWED } from '$tests/support/allowed-latin';
import { newDatabase } from '$tests/support/database';
import { leftoversInHtml, leftoversInText } from '$tests/support/leftovers';
import { PUBLISHERS_IN_LATIN } from '$tests/support/publishers-latin';
import { TODAY } from '$tests/support/tracker';

/*
 * What is drawn or sent is checked by the words that it is made of: paper and cards hold them as outlines.
 */

const ORIGIN = 'https://tracker.example';
const READERS = ['ru', 'kk'] as const;
const allowed = [...ALLOWED, PUBLISHERS_IN_LATIN];

const made = vi.hoisted(() => ({ words: [] as unknown[] }));
vi.mock('$lib/server/pictures/card', () => ({
	cardPng: (card: unknown) => {
		made.words.push(card);
		return Promise.resolve(new Uint8Array());
	}
}));
// Colours come from a style sheet, which is empty here.
vi.mock('$lib/server/pictures/look', () => ({
	lookOf: () => ({ colours: {}, font: 'Inter', fontSize: 14 })
}));
vi.mock('pdfmake', () => ({
	default: {
		setFonts: vi.fn(),
		setUrlAccessPolicy: vi.fn(),
		setLocalAccessPolicy: vi.fn(),
		createPdf: (definition: unknown) => {
			made.words.push(definition);
			return { getBuffer: () => Promise.resolve(Buffer.alloc(0)) };
		}
	}
}));

let tracker: Tracker;
let remove: () => Promise<void>;
beforeAll(async () => {
	const database = await newDatabase();
	remove = database.remove;
	tracker = await openTracker({
		databaseUrl: database.url,
		sessionKey: 'the key of this test',
		dataSource: 'data',
		origin: ORIGIN,
		fixedToday: day(TODAY),
		fetch: { on: false, allowed: [] }
	});
});
afterAll(async () => {
	await tracker.close();
	await remove();
});

const ROUTES = import.meta.glob<{ GET: (event: unknown) => Promise<Response> }>([
	'/src/routes/**/card.png/+server.ts',
	'/src/routes/**/brief.pdf/+server.ts'
]);

/** The words that a route makes its picture or paper of. */
async function wordsOf(path: string, language: Language, slug: string): Promise<unknown[]> {
	made.words = [];
	const { GET } = await ROUTES[path]!();
	const record = tracker.record.current();
	const locals = { readers: tracker.readers, record, today: day(TODAY), language };
	const url = new URL(`${ORIGIN}/${language}`);
	await speaking(language, () => GET({ locals, url, params: { slug } }));
	return made.words;
}

/** Texts in a card or on paper; the drawing of the path is checked as the file that it is. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		/^(?:site|kicker|title|subject|text|foot|content|stack|info|\d+)$/u.test(key)
			? textsIn(inner)
			: []
	);
}

describe.each(READERS)('no English is left in %s', (language) => {
	it.each(Object.keys(ROUTES))('in what %s draws', async (path) => {
		const { milestones, sources } = tracker.record.current();
		const titles = [...sources.values()].flatMap(({ title }) => title ?? []);
		// Paper has no mark for the language of a title.
		const words = [...allowed, { reason: 'Sources are cited by their titles.', words: titles }];
		for (const { slug } of path.includes('[slug]') ? milestones : milestones.slice(0, 1)) {
			const texts = textsIn(await wordsOf(path, language, slug));
			expect(texts.length, slug).toBeGreaterThan(2);
			expect(
				texts.flatMap((text) => leftoversInText(text, words)),
				slug
			).toEqual([]);
		}
	});

	it('in what is told by mail and by Telegram', () => {
		const record = tracker.record.current();
		const told = record.milestones.flatMap((milestone) =>
			(['added', 'corrected', 'retracted'] as const).map((kind) => {
				const notice = { ...{ id: 'n', slug: milestone.slug, revision: 1, kind }, changeNote: {} };
				const content = {
					notice: { ...notice, at: `${TODAY}T08:00:00.000Z` },
					content: milestone,
					sources: sourcesOf(record, milestone)
				};
				return tellNotice(content as never, { language, origin: ORIGIN });
			})
		);
		for (const digest of [true, false]) {
			const mail = mailOfNotices(told, { language, leaveUrl: `${ORIGIN}/leave`, digest });
			expect([mail.subject, mail.text].flatMap((text) => leftoversInText(text, allowed))).toEqual(
				[]
			);
			expect(leftoversInHtml(mail.html, allowed)).toEqual([]);
		}
		expect(told.map(telegramText).flatMap((html) => leftoversInHtml(html, allowed))).toEqual([]);
	});
});
