import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test as base } from '$tests/support/journey';
import { isFull } from '$tests/support/size';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** A tracker for each journey: all of them write the same milestone. */
const test = base.extend<{ desk: RunningTracker }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
	desk: async ({}, use) => {
		const desk = await startTracker();
		await use(desk);
		await desk.stop();
	},
	baseURL: async ({ desk }, use) => use(desk.url)
});

/** What a reader finds in each language, and what the editor gives as the reason of the retraction. */
const WORDS = {
	en: { title: 'A third round', why: 'It was another meeting.' },
	ru: { title: 'Третий раунд', why: 'Это была другая встреча.' },
	kk: { title: 'Үшінші раунд', why: 'Бұл басқа кездесу болған.' }
};

/** A field or button by the name under which the form sends it: the same in every language. */
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`).first();
const step = (page: Page, name: string) => page.locator(`button[formaction*="?/${name}"]`).first();

async function setUp(page: Page, { lines }: RunningTracker, language: string): Promise<void> {
	await page.goto(lines.join('\n').match(/\/desk\/setup\?token=\S+/u)![0]);
	await field(page, 'name').fill('Aya');
	await field(page, 'email').fill('aya@example.org');
	await field(page, 'password').fill('correct horse battery');
	await page.getByRole('main').getByRole('button').press('Enter');
	await expect(page).toHaveURL('/desk');
	await page.locator('#desk-language').selectOption(language);
	await page.locator('form[action="/desk/language"] button').press('Enter');
	await expect(page.locator('html')).toHaveAttribute('lang', language);
}

for (const language of LANGUAGES) {
	const { title, why } = WORDS[language];

	test(`${language}: a draft goes by keyboard from the form through review to readers, and back`, async ({
		page,
		desk,
		javaScriptEnabled
	}) => {
		const isOther = language === (javaScriptEnabled === false ? 'ru' : 'kk');
		test.skip(isOther && !isFull, 'each language once with scripts or without is enough each time');
		await setUp(page, desk, language);
		await page.locator('[data-key="new"]').press('Enter');
		await field(page, `title.${language}`).fill(title);
		await field(page, 'kind').selectOption('round');
		await field(page, 'stage').selectOption('negotiation');
		await field(page, 'date').fill('2026-11-20');
		await field(page, 'sources.0.url').fill('https://example.org/round');
		await field(page, 'sources.0.publisher').fill('Kazinform');
		await field(page, 'sources.0.language').selectOption(language);
		await field(page, 'sources.0.kind').selectOption('press');
		await field(page, 'confidence').selectOption('high');
		await page.locator('[data-key="save"]').press('Enter');
		await page.locator('main a[href$="/review"]').first().press('Enter');
		await step(page, 'approve').press('Enter');
		await step(page, 'publish').press('Enter');
		await page.locator(`main a[href^="/${language}/milestones/"]`).first().press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		const address = page.url();
		await page.goBack();
		const retraction = page.locator('details:has(form[action*="?/retract"])');
		await retraction.locator('summary').press('Enter');
		await retraction.locator(`[name="note.${language}"]`).fill(why);
		await retraction.getByRole('button').press('Enter');
		await expect(page.getByRole('status').first()).not.toBeEmpty();
		expect((await page.goto(address))?.status()).toBe(410);
		await expect(page.getByText(why)).toBeVisible();
	});
}
