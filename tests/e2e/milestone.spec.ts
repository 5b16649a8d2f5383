import { expect, test } from '$tests/support/journey';

const COUNCIL = 'coop-council-22-2025';

test('shows the 22nd Cooperation Council with the Kazinform report in Russian', async ({
	page
}) => {
	await page.goto(`/en/milestones/${COUNCIL}`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('22nd Cooperation Council');
	const facts = page.getByRole('main').locator('dl').first();
	await expect(facts).toContainText('1 December 2025');
	await expect(facts).toContainText('Brussels');
	await expect(facts).toContainText('Kaja Kallas, EU High Representative');
	const report = page.getByRole('listitem').filter({ hasText: 'Kazinform' });
	await expect(report).toContainText('press · in Russian · published 2 December 2025');
	const link = report.getByRole('link');
	await expect(link).toHaveAttribute('rel', /noopener/u);
	await expect(link.locator('[lang=ru]')).toBeVisible();
	await expect(report.locator('q')).toHaveAttribute('lang', 'ru');
});

test('shows what kind of claim it is: a statement, an expectation', async ({ page }) => {
	await page.goto(`/en/milestones/${COUNCIL}`);
	await expect(page.getByText('A statement: it reports what was said')).toBeVisible();
	await expect(page.getByText('Stage it is about: Negotiation')).toBeVisible();
	await page.goto('/en/milestones/etias-start-expected-2026');
	await expect(
		page.getByText('nothing confirmed it at the last check, on 23 November 2026')
	).toBeVisible();
	await expect(page.getByText('The sources give the quarter, not the day.')).toBeVisible();
	await expect(page.getByText('This is the latest milestone in the record.')).toBeVisible();
});

test('leads to its neighbours in time, and can be cited', async ({ page, baseURL }) => {
	await page.goto(`/en/milestones/${COUNCIL}`);
	await expect(page.getByText(`${baseURL}/en/milestones/${COUNCIL}`)).toBeVisible();
	await page.locator('a[rel=next]').click();
	await expect(page).toHaveURL('/en/milestones/talks-opened-round-1-2025');
	await page.locator('a[rel=prev]').click();
	await expect(page).toHaveURL(`/en/milestones/${COUNCIL}`);
});

test('answers an unknown milestone in the language of the address', async ({ page }) => {
	const response = await page.goto('/kk/milestones/no-such-thing');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мұндай бет жоқ');
});

test('lists every source with everything that cites it, and filters them', async ({ page }) => {
	await page.goto('/en/sources');
	await page.getByRole('combobox', { name: 'Language' }).selectOption('kk');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL('/en/sources?language=kk');
	await expect(page.getByText('5 of 257 sources')).toBeVisible();
	const source = page.locator('.source').filter({ hasText: 'baq.kz' });
	await source.getByRole('link', { name: 'Entry/Exit System starts' }).click();
	await expect(page).toHaveURL('/en/milestones/ees-start-2025');
});
