import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { EDITOR, setUpEditor } from '$tests/support/desk';
import { expect, LANGUAGES, test } from '$tests/support/journey';
import { looksOf } from '$tests/support/looks';

/** Every public page by its route, with the addresses to check. */
const PUBLIC: Record<string, string[]> = {
	'/[lang=language]': [''],
	'/[lang=language]/timeline': ['/timeline', '/timeline?q=xyzzy&stage=none'],
	'/[lang=language]/milestones/[slug]': [
		'/milestones/coop-council-22-2025',
		'/milestones/etias-start-expected-2026'
	],
	'/[lang=language]/agreements/[slug]': [
		'/agreements/eu-kz-ra',
		'/agreements/eu-rus-vfa',
		'/agreements/eu-jor-ra'
	],
	'/[lang=language]/precedents': ['/precedents?kind=pair'],
	'/[lang=language]/sources': ['/sources?kind=official'],
	'/[lang=language]/forecast': ['/forecast?by=2028-06-30'],
	'/[lang=language]/forecast/test': ['/forecast/test'],
	'/[lang=language]/changes': ['/changes'],
	'/[lang=language]/rules/days': [
		'/rules/days?stay=2027-06-01_2027-07-15&stay=2027-09-01_2027-10-20',
		'/rules/days?entry=2027-03-01&exit=2027-02-01'
	],
	'/[lang=language]/statistics': ['/statistics'],
	'/[lang=language]/brief': ['/brief'],
	'/[lang=language]/embed': ['/embed'],
	'/[lang=language]/follow': ['/follow', '/follow?asked'],
	'/[lang=language]/follow/confirm': ['/follow/confirm?token=x', '/follow/confirm?done'],
	'/[lang=language]/follow/leave': ['/follow/leave?token=x', '/follow/leave?done'],
	'/[lang=language]/data': ['/data'],
	'/[lang=language]/as-of': ['/as-of', '/as-of?problem=future&asked=2030-01-01'],
	'/[lang=language]/check': [
		'/check',
		'/check?who=tourists',
		'/check?who=tourists&travellers=40,38,9,4&trip=2027-07-01&country=IT&visas=none'
	]
};
const NOT_FOUND = '/no-such-page';

const DESK: Record<string, string[]> = {
	'/desk': ['/desk'],
	'/desk/milestones/[slug]': ['/desk/milestones/new', '/desk/milestones/round-2-astana-2026'],
	'/desk/milestones/[slug]/history': ['/desk/milestones/round-2-astana-2026/history'],
	'/desk/milestones': ['/desk/milestones'],
	'/desk/milestones/[slug]/review': ['/desk/milestones/round-2-astana-2026/review'],
	'/desk/people': ['/desk/people'],
	'/desk/check': ['/desk/check'],
	'/desk/settings': ['/desk/settings'],
	'/desk/account': ['/desk/account'],
	'/desk/outbox': ['/desk/outbox'],
	'/desk/webhooks': ['/desk/webhooks'],
	'/desk/rules': ['/desk/rules'],
	'/desk/rules/[id]': ['/desk/rules/fee-adult'],
	'/desk/rates': ['/desk/rates'],
	'/desk/capture': ['/desk/capture'],
	'/desk/inbox': ['/desk/inbox'],
	'/desk/watch': ['/desk/watch'],
	'/desk/sources': ['/desk/sources'],
	// These need captured or found items, so sources.spec.ts checks them.
	'/desk/copies/[id]': [],
	'/desk/inbox/[id]': [],
	// Shown only for a database fault: see faults.test.ts.
	'/desk/unavailable': []
};
/** Before anybody has signed in. */
const OPEN: Record<string, string[]> = {
	'/desk/sign-in': ['/desk/sign-in?next=%2Fdesk'],
	'/desk/setup': ['/desk/setup?token=used']
};

// axe itself is a script; once, at 1280 and 360 px.
test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'needs scripts');

test('every page of the source is on these lists', () => {
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => `/${path.replace(/\/?\+page\.svelte$/u, '')}`);
	const listed = [PUBLIC, DESK, OPEN].flatMap((pages) => Object.keys(pages));
	expect(listed.toSorted()).toEqual(routes.toSorted());
});

for (const [route, paths] of [...Object.entries(PUBLIC), ['an unknown address', [NOT_FOUND]]] as [
	string,
	string[]
][]) {
	test(`${route}: accessible, light and dark, and fits 320 px in three languages`, async ({
		checkPage
	}) => {
		test.setTimeout(180_000);
		for (const [turn, path] of paths.entries()) {
			for (const language of LANGUAGES) {
				const address = `/${language}${path}`;
				await test.step(address, () => checkPage(address, looksOf(turn + route.length, language)));
			}
		}
	});
}

for (const language of LANGUAGES) {
	test(`${language}: every page of the desk is accessible, with and without problems`, async ({
		page,
		tracker,
		checkPage,
		checkHere
	}) => {
		test.setTimeout(120_000);
		await setUpEditor(tracker);
		for (const path of Object.values(OPEN).flat()) {
			await test.step(path, () => checkPage(`${path}&lang=${language}`));
		}
		await page.goto('/desk/sign-in?lang=en');
		await page.getByLabel('Email').fill(EDITOR.email);
		await page.getByLabel('Password').fill(EDITOR.password);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.locator('select[name=language]').selectOption(language);
		await page.locator('form[action="/desk/language"] button').click();
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		for (const [turn, path] of Object.values(DESK).flat().entries()) {
			await test.step(path, () => checkPage(path, looksOf(turn, language)));
		}
		await page.goto('/desk/milestones/new');
		await page.locator('button[formaction^="?/preview"]').last().click();
		await expect(page.getByRole('alert')).toBeVisible();
		await checkHere();
	});
}

test('nothing moves while a page loads', async ({ page }) => {
	test.slow();
	for (const path of ['/en', '/kk/timeline', '/ru/precedents', '/en/forecast']) {
		// On a busy machine half a page may be painted first, or a font may arrive late, but only once. If the page itself
		// causes a shift, it happens each time.
		await expect(async () => {
			await page.goto(path, { waitUntil: 'networkidle' });
			expect(await layoutShift(page), path).toBeLessThan(0.05);
		}).toPass({ timeout: 25_000 });
	}
});

/** The layout shift since the page began to load. */
function layoutShift(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += (entry as never as { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => resolve(sum), 100);
			})
	);
}

test('the content can be reached without tabbing through the links each time', async ({ page }) => {
	await page.goto('/en');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
