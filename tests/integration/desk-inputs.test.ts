import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '$lib/domain/language';
import { formatDate, parseDateText } from '$lib/domain/time';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';
import { setUpEditor } from '$tests/support/desk';
import { startTracker, type RunningTracker } from '$tests/support/tracker';
import { CASES, GOOD, type Case } from './bad-inputs';

describe('the form of a milestone, on the running server', () => {
	let tracker: RunningTracker;
	let cookie: string;
	let store: Store;

	beforeAll(async () => {
		tracker = await startTracker();
		cookie = await setUpEditor(tracker);
		store = openStore(tracker.databaseUrl);
	});
	afterAll(async () => {
		await store.close();
		await tracker.stop();
	});

	function post(path: string, fields: Record<string, string>): Promise<Response> {
		const body = new FormData();
		for (const [name, value] of Object.entries(fields)) {
			// A box that is not ticked is not sent.
			if (name !== 'tracks' || value !== '') body.append(name, value);
		}
		const headers = { origin: tracker.url, cookie, accept: 'text/html' };
		return fetch(tracker.url + path, { method: 'POST', headers, body, redirect: 'manual' });
	}

	const speak = (language: Language) => post('/desk/language', { language, back: '/desk' });

	/** The row counts of all tables that a publication writes. */
	async function stored(): Promise<Record<string, number>> {
		const tables = ['milestone', 'revision', 'publication', 'source', 'event', 'submission'];
		const counts = tables.map(async (table) => {
			const count = sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`;
			return [table, (await count.execute(store.reader)).rows[0]?.n] as const;
		});
		return Object.fromEntries(await Promise.all(counts)) as Record<string, number>;
	}

	it('covers at least 40 bad inputs', () => {
		expect(CASES.length).toBeGreaterThanOrEqual(40);
	});

	it.each(
		CASES.map((one, index): [string, Language, Case] => [one[0], LANGUAGES[index % 3]!, one])
	)(
		'refuses %s beside its field, in %s, stores nothing and loses nothing',
		async (_name, language, [, changes, field, message, args = {}]) => {
			await speak(language);
			const before = await stored();
			const sent: Record<string, string> = { ...GOOD, ...changes, token: crypto.randomUUID() };
			const response = await post('/desk/milestones/new?/publish', sent);
			const page = await response.text();
			expect(response.status).toBe(400);
			const words = message(args as never, { locale: language });
			expect(problemBeside(page, field)).toBe(words);
			expect(await stored()).toEqual(before);
			for (const [name, value] of typed(sent, language))
				expect(valueOf(page, name), name).toBe(value);
		}
	);

	it('reports all problems at once', async () => {
		await speak('en');
		const bad = { date: 'soon', kind: '', 'title.en': '', 'sources.0.url': 'javascript:1' };
		const page = await (await post('/desk/milestones/new?/publish', { ...GOOD, ...bad })).text();
		for (const field of Object.keys(bad)) expect(problemBeside(page, field), field).not.toBe('');
	});

	it('finds no milestone at an unknown address, and refuses broken revisions as outdated', async () => {
		const before = await stored();
		expect((await post('/desk/milestones/no-such-thing?/publish', GOOD)).status).toBe(404);
		const outdated = await post('/desk/milestones/round-2-astana-2026?/publish', {
			...GOOD,
			date: '2026-11-20',
			baseRevision: 'NaN'
		});
		expect(outdated.status).toBe(409);
		expect(await stored()).toEqual(before);
	});

	it('creates one milestone from a form sent five times at once', async () => {
		const before = await stored();
		const twice = { ...GOOD, date: '2026-11-12', token: 'sent-five-times' };
		const answers = await Promise.all(
			Array.from({ length: 5 }, () => post('/desk/milestones/new?/publish', twice))
		);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
		expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
		expect((await stored())['milestone']).toBe((before['milestone'] ?? 0) + 1);
		expect((await stored())['revision']).toBe((before['revision'] ?? 0) + 1);
	});

	it('lets nobody write without a session', async () => {
		const before = await stored();
		const body = new FormData();
		for (const [name, value] of Object.entries(GOOD)) body.append(name, value);
		const headers = { origin: tracker.url };
		const path = `${tracker.url}/desk/milestones/new?/publish`;
		const response = await fetch(path, { method: 'POST', headers, body, redirect: 'manual' });
		expect(response.status).toBe(401);
		expect(await stored()).toEqual(before);
	});
});

/** What was typed into fields that come back unchanged, without invalid choices of lists. */
function typed(sent: Record<string, string>, language: Language): [string, string][] {
	return Object.entries(sent).flatMap(([name, value]) => {
		const isText =
			/^(title|summary|place|actors\.\d|confidenceReason|date|sources\.\d\.(url|publisher|title|passage|publishedOn))(\.|$)/u;
		if (!isText.test(name)) return [];
		// Two answers to one question come back as a contradiction.
		const picked = name === 'date' && sent['datePicked'];
		if (picked) return [[name, `${value} / ${picked}`]];
		const isDate = name === 'date' || name.endsWith('.publishedOn');
		return [[name, onTheWay(isDate ? written(value, language) : value)]];
	});
}

/** A date as the language of the page writes it; what is none stays. */
function written(value: string, language: Language): string {
	const read = parseDateText(value);
	return 'date' in read ? formatDate(read.date, language) : value;
}

/** A text after a form was sent: half a surrogate pair does not survive UTF-8. */
function onTheWay(text: string): string {
	return text.toWellFormed();
}

function problemBeside(page: string, field: string): string {
	const id = `${field}-problem`.replaceAll('.', '\\.');
	const [, text = ''] = new RegExp(`<p id="${id}"[^>]*>([^<]*)</p>`, 'u').exec(page) ?? [];
	return unescape(text);
}

/** The value of the field on the page. */
function valueOf(page: string, name: string): string | undefined {
	const id = name.replaceAll('.', '\\.');
	const [field = ''] =
		new RegExp(`<(?:input|textarea)(?:[^>"]|"[^"]*")*\\sid="${id}"(?:[^>"]|"[^"]*")*>`, 'u').exec(
			page
		) ?? [];
	if (field.startsWith('<textarea')) {
		const from = page.indexOf(field) + field.length;
		// The parser drops one line break after the opening tag.
		return unescape(page.slice(from, page.indexOf('</textarea>', from)).replace(/^\n/u, ''));
	}
	const [, value = ''] = /\svalue="([^"]*)"/u.exec(field) ?? [];
	return field ? unescape(value) : undefined;
}

function unescape(html: string): string {
	return html
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}
