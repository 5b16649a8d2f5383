import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test as base } from '$tests/support/journey';
import { totp } from '$tests/support/totp';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** A separate tracker for each journey, because all of them write the same milestone. */
const test = base.extend<{ desk: RunningTracker }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
	desk: async ({}, use) => {
		const desk = await startTracker();
		await use(desk);
		await desk.stop();
	},
	baseURL: async ({ desk }, use) => use(desk.url)
});

/** What a reader sees in each language, and the editor's reason for the retraction. */
const WORDS = {
	en: { title: 'A third round', why: 'It was another meeting.' },
	ru: { title: 'Третий раунд', why: 'Это была другая встреча.' },
	kk: { title: 'Үшінші раунд', why: 'Бұл басқа кездесу болған.' }
};

/** A field or button by its name in the form, which is the same in every language. */
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

/** Fills in the form of a new milestone, starting on the desk's first page. */
async function writeRound(page: Page, language: string, title: string): Promise<void> {
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
}

for (const language of LANGUAGES) {
	const { title, why } = WORDS[language];

	const tag = language === 'ru' ? '@plain' : '@scripts';

	test(
		`${language}: a draft goes by keyboard from the form through review to readers, and back`,
		{ tag },
		async ({ page, desk }) => {
			await setUp(page, desk, language);
			await writeRound(page, language, title);
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
		}
	);
}

test(
	'an invited author proposes, somebody else approves, and a code guards the account',
	{ tag: '@plain' },
	async ({ page, desk, browser, javaScriptEnabled }) => {
		test.slow();
		await setUp(page, desk, 'ru');
		await page.goto('/desk/people');
		await field(page, 'role').selectOption('author');
		await page.locator('form[action="?/invite"]').getByRole('button').press('Enter');
		const link = await page.locator('#link').inputValue();

		const elsewhere = await browser.newContext({
			baseURL: desk.url,
			...(javaScriptEnabled === undefined ? {} : { javaScriptEnabled })
		});
		const author = await elsewhere.newPage();
		const signIn = async () => {
			await field(author, 'email').fill('berik@example.org');
			await field(author, 'password').fill('another horse battery');
			await author.getByRole('main').getByRole('button').press('Enter');
		};
		await author.goto(link);
		await field(author, 'name').fill('Berik');
		await signIn();
		await expect(author).toHaveURL('/desk');
		await writeRound(author, 'ru', WORDS.ru.title);
		await expect(step(author, 'publish')).toHaveCount(0);
		await author.locator('[data-key="submit"]').press('Enter');
		await expect(author.getByRole('status').first()).not.toBeEmpty();

		await page.goto('/desk');
		await page.locator('main a[href$="/review"]').first().press('Enter');
		await step(page, 'approve').press('Enter');
		await step(page, 'publish').press('Enter');
		await page.locator('main a[href^="/ru/milestones/"]').first().press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.ru.title);

		await author.goto('/desk/account');
		await author.locator('form[action="?/enable"] [name="password"]').fill('another horse battery');
		await author.locator('form[action="?/enable"]').getByRole('button').press('Enter');
		const secret = (await author.locator('main code').first().textContent()) ?? '';
		await field(author, 'code').fill(totp(secret));
		await author.locator('form[action="?/confirm"]').getByRole('button').press('Enter');
		await author.locator('form[action="/desk/sign-out"] button').press('Enter');
		await author.goto('/desk/sign-in');
		await signIn();
		await field(author, 'code').fill(totp(secret));
		await author.getByRole('main').getByRole('button').first().press('Enter');
		await expect(author).toHaveURL('/desk');
		await elsewhere.close();
	}
);
