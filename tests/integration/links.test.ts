import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agreement } from '$lib/domain/agreements/agreement';
import { LANGUAGES } from '$lib/domain/language';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

interface Link {
	href: string;
	/** Its start tag. */
	tag: string;
}

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

function agreements(): Agreement[] {
	return ['data/agreements.json', 'data/precedents.json'].flatMap(
		(file) => (JSON.parse(readFileSync(file, 'utf8')) as { agreements: Agreement[] }).agreements
	);
}

describe('every agreement', () => {
	it.each(LANGUAGES)('has a page in %s, under its name', async (language) => {
		// Two rows only cross-check the tracked talks, which have their own pages.
		const all = agreements().filter(({ sameAs }) => sameAs === null);
		expect(all).toHaveLength(47);
		for (const { slug, name } of all) {
			const path = `${tracker.url}/${language}/agreements/${slug}`;
			const response = await fetch(path);
			expect(response.status, path).toBe(200);
			const [, heading = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(await response.text()) ?? [];
			expect(heading.replace(/<[^>]+>/gu, ''), path).toBe(name[language]);
		}
	});

	it('that is unknown has none', async () => {
		const response = await fetch(`${tracker.url}/kk/agreements/eu-uzb-vfa`);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('Мұндай бет жоқ');
	});
});

describe('every link', () => {
	it('of every page leads to a page, or is marked as a source', { timeout: 240_000 }, async () => {
		const problems = new Set<string>();
		const waiting: string[] = LANGUAGES.map((language) => `/${language}`);
		const seen = new Set(waiting);
		const ids = new Map<string, Set<string>>();
		const targets = new Map<string, string>();
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			const response = await fetch(tracker.url + path);
			if (response.status !== 200) {
				problems.add(`${response.status}: ${path}`);
				continue;
			}
			if (!response.headers.get('content-type')?.startsWith('text/html')) {
				await response.body?.cancel();
				continue;
			}
			const html = await response.text();
			ids.set(path, idsIn(html));
			for (const { href, tag } of linksIn(html)) {
				const url = new URL(href, tracker.url + path);
				if (url.origin !== tracker.url) {
					if (!/class="[^"]*source-link/u.test(tag) || !/rel="[^"]*noopener/u.test(tag))
						problems.add(`leads outside: ${tag} on ${path}`);
					continue;
				}
				const target = url.pathname + url.search;
				if (url.hash) targets.set(`${target}${url.hash}`, path);
				// A page with a query is requested, but its links are the same as without the query.
				if (seen.has(target) || url.pathname.startsWith('/desk') || isQuery(path)) continue;
				seen.add(target);
				waiting.push(target);
			}
		}
		for (const [target, path] of targets) {
			const [page = '', id = ''] = target.split('#');
			if (ids.has(page) && !ids.get(page)?.has(decodeURIComponent(id)))
				problems.add(`no such place: ${target} on ${path}`);
		}
		expect([...problems]).toEqual([]);
		// Home, lists and answers, 50 milestones, 47 agreements; in three languages.
		expect(ids.size).toBeGreaterThan(3 * (50 + 47 + 7));
	});
});

function isQuery(path: string): boolean {
	return path.includes('?');
}

function linksIn(html: string): Link[] {
	return [...html.matchAll(/<a\s[^>]*\bhref="([^"]*)"[^>]*>/gu)].map(([tag, href = '']) => ({
		tag,
		href: href.replaceAll('&amp;', '&')
	}));
}

function idsIn(html: string): Set<string> {
	return new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id));
}
