import type { Page } from '@playwright/test';
import { expect, test as base } from '$tests/support/journey';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** A tracker of its own: these journeys write. */
const test = base.extend<{ desk: RunningTracker }>({
	desk: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
		async ({}, use) => {
			const desk = await startTracker();
			await use(desk);
			await desk.stop();
		},
		{ timeout: 60_000 }
	],
	baseURL: async ({ desk }, use) => use(desk.url)
});

async function setUp(page: Page, { lines }: RunningTracker): Promise<void> {
	await page.goto(lines.join('\n').match(/\/desk\/setup\?token=\S+/u)![0]);
	await page.getByLabel('Name').fill('Aya');
	await page.getByLabel('Email').fill('aya@example.org');
	await page.getByLabel('Password').fill('correct horse battery');
	await page.getByRole('button', { name: 'Create and sign in' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'What waits' })).toBeVisible();
}

async function fillRound(page: Page, title: string): Promise<void> {
	await page.getByLabel('Title in English').fill(title);
	await page.getByLabel('Kind', { exact: true }).first().selectOption('round');
	await page.getByLabel('Stage').selectOption('negotiation');
	await page.getByLabel('Date', { exact: true }).fill('2026-11-20');
	await page.getByLabel('Address or known source').fill('https://example.org/round');
	await page.getByLabel('Publisher').fill('Kazinform');
	await page.getByLabel('Language', { exact: true }).selectOption('en');
	await page.getByLabel('Kind', { exact: true }).last().selectOption('press');
	await page.getByLabel('Confidence', { exact: true }).selectOption('high');
}

test('a draft goes by keyboard from the form through review to readers, and back', async ({
	page,
	desk
}) => {
	await setUp(page, desk);
	await page.getByRole('link', { name: 'New milestone' }).press('Enter');
	await fillRound(page, 'A third round');
	await page.getByRole('button', { name: 'Save draft' }).press('Enter');
	await expect(page.getByRole('status').first()).toContainText('Saved as a draft');
	await page.getByRole('link', { name: 'Review and publication' }).press('Enter');
	await page.getByRole('button', { name: 'Approve' }).press('Enter');
	await page.getByRole('button', { name: 'Publish now' }).press('Enter');
	await page.getByRole('link', { name: 'See it' }).first().press('Enter');
	await expect(page.getByRole('heading', { name: 'A third round' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What changed and when' })).toBeVisible();
	await page.goBack();
	await page.getByText('Retract this milestone').press('Enter');
	await page.getByLabel('Why it was retracted in English').fill('It was another meeting.');
	await page.getByRole('button', { name: 'Retract', exact: true }).press('Enter');
	await expect(page.getByRole('status').first()).toContainText('Retracted');
	const gone = await page.goto('/en/milestones/a-third-round-2026');
	expect(gone?.status()).toBe(410);
	await expect(page.getByText('It was another meeting.')).toBeVisible();
});
