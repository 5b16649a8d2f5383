import { fromMilliseconds } from '$lib/domain/time';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { openStore } from '$lib/server/storage/open-store';
import { expect, LANGUAGES, test as base } from '$tests/support/journey';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** A tracker with email set up; there is no mail server, because these journeys send none. */
const test = base.extend<object, { tracker: RunningTracker }>({
	tracker: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
		async ({}, use) => {
			const tracker = await startTracker({
				SMTP_URL: 'smtp://127.0.0.1:9',
				MAIL_FROM: 'news@example.org'
			});
			await use(tracker);
			await tracker.stop();
		},
		{ scope: 'worker', timeout: 60_000 }
	]
});

test('a reader finds the form on the home page and is told to look into the mailbox', async ({
	page
}) => {
	await page.goto('/en');
	await page.getByRole('link', { name: 'Get an email when something happens' }).click();
	await page.getByLabel('Email address').fill('aya.example.org');
	await page.getByLabel('Русский').check();
	await page.getByRole('button', { name: 'Send me the confirmation email' }).click();
	await expect(
		page.getByText(/^Enter an email address in the correct format/u).first()
	).toBeVisible();
	await expect(page.getByLabel('Русский')).toBeChecked();
	await page.getByLabel('Email address').fill('aya@example.org');
	await page.getByRole('button', { name: 'Send me the confirmation email' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email');
});

test('a reader who knows of a later step is told how to send its source', async ({ page }) => {
	await page.goto('/en');
	await page.getByRole('link', { name: 'Tell us about a later step' }).click();
	await expect(page.getByRole('heading', { name: 'Tell us about a later step' })).toBeInViewport();
	await expect(page.getByText('Reply to any of our emails')).toBeVisible();
});

for (const language of LANGUAGES) {
	test(`the form is accessible in ${language}`, { tag: '@axe' }, async ({ checkPage }) => {
		await checkPage(`/${language}/follow`);
	});
}

test('an open page says that the record was updated, and moves nothing', async ({
	page,
	tracker,
	javaScriptEnabled
}) => {
	test.skip(!javaScriptEnabled, 'without scripts nothing is said');
	await page.goto('/ru');
	const status = page.locator('[data-live]');
	await expect(status).toBeEmpty();
	const top = () =>
		page.getByRole('contentinfo').evaluate((footer) => footer.getBoundingClientRect().top);
	const before = await top();
	const store = openStore(tracker.databaseUrl);
	await store.db
		.transaction()
		.execute((db) => raiseRecordVersion(db, fromMilliseconds(Date.now())));
	await store.close();
	await expect(page.getByRole('status')).toHaveText('Данные только что обновлены. Показать');
	expect(await top()).toBe(before);
	await page.getByRole('link', { name: 'Показать', exact: true }).click();
	await expect(page.locator('[data-live]')).toBeEmpty();
});
