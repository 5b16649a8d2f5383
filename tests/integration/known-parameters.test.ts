import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

let tracker: RunningTracker;
beforeAll(async () => {
	tracker = await startTracker();
});
afterAll(() => tracker.stop());

/** Pages with forms and links that hold a view in their address; check and calculator tell of unknown names. */
const PAGES = [
	...['', '/timeline', '/forecast', '/forecast/test', '/precedents', '/changes', '/statistics'],
	...['/sources', '/brief', '/embed', '/as-of', '/data', '/agreements/eu-kz-vfa']
];

/** Every name that a form or a link of the page puts into an address of ours, with its path. */
function namesOn(html: string, page: URL): Set<string> {
	const { document } = parseHTML(html);
	const found = new Set<string>();
	for (const form of document.querySelectorAll('form')) {
		if ((form.getAttribute('method') ?? 'get').toLowerCase() !== 'get') continue;
		const { pathname } = new URL(form.getAttribute('action') || page.pathname, page);
		for (const field of form.querySelectorAll('[name]'))
			found.add(`${pathname}?${field.getAttribute('name')}`);
	}
	for (const link of document.querySelectorAll('a[href*="?"]')) {
		const to = new URL(link.getAttribute('href') ?? '', page);
		if (to.origin !== page.origin) continue;
		for (const name of to.searchParams.keys()) found.add(`${to.pathname}?${name}`);
	}
	return found;
}

it('no form or link of a page has a name that its address would lose', async () => {
	const names = new Set<string>();
	for (const path of PAGES) {
		const page = new URL(`/en${path}`, tracker.url);
		for (const name of namesOn(await (await fetch(page)).text(), page)) names.add(name);
	}
	expect(names.size).toBeGreaterThan(25);
	const lost: string[] = [];
	for (const name of names) {
		if (/\/(?:check|rules\/days)\?/u.test(name)) continue;
		const answer = await fetch(`${tracker.url}${name}=x`, { redirect: 'manual' });
		if (answer.headers.get('location') === name.split('?')[0]) lost.push(name);
	}
	expect(lost).toEqual([]);
});
