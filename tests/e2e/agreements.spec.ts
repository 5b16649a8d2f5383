import { expect, test } from '$tests/support/journey';

test('compares earlier agreements and leads to each of them', async ({ page }) => {
	await page.goto('/en/precedents');
	await page.getByRole('combobox', { name: 'Compare' }).selectOption('Pairs as one');
	await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Partner');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL('/en/precedents?kind=pair&sort=partner');
	await expect(page.getByRole('rowheader', { name: 'Kazakhstan, both' })).toBeVisible();
	await expect(page.getByRole('rowheader', { name: 'Armenia, visas' })).toHaveCount(0);
	await page.getByRole('link', { name: 'In force after, months' }).click();
	await expect(page.getByRole('columnheader', { name: 'In force after, months' })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await page.getByRole('link', { name: 'Georgia, both' }).click();
	await expect(page).toHaveURL('/en/agreements/eu-geo-vfa');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'EU–Georgia visa facilitation agreement'
	);
});

test('shows the path of an earlier agreement: dates, durations, confidence, sources', async ({
	page
}) => {
	await page.goto('/en/agreements/eu-rus-vfa');
	// 20 October 2004 to 1 June 2007 are 954 days, of 30.4375 days each month.
	await expect(page.getByText('From opening to entry into force: 31.3 months.')).toBeVisible();
	const proposals = page.getByRole('listitem').filter({ hasText: 'Commission proposals' });
	await expect(proposals).toContainText('26 April 2006');
	await expect(proposals).toContainText('6.4 months after the step before');
	await proposals.getByText('Confidence: medium · 1 source').click();
	await expect(proposals.getByText('The companion readmission proposal')).toBeVisible();
	await expect(proposals.getByRole('link')).toHaveAttribute('href', /^https?:/u);
	await expect(page.getByRole('heading', { name: 'What came later' })).toBeVisible();
	await page.getByRole('link', { name: 'EU–Russia readmission agreement' }).click();
	await expect(page).toHaveURL('/en/agreements/eu-rus-ra');
});

test('shows what was not reached and what nobody knows', async ({ page }) => {
	await page.goto('/en/agreements/eu-jor-vfa');
	await expect(page.getByText('talks stalled').first()).toBeVisible();
	await expect(page.getByText('Not in force, as far as we know.')).toBeVisible();
	const signed = page.getByRole('listitem').filter({ hasText: /^\s*Signed/u });
	await expect(signed).toContainText('not reached');
	await page.goto('/en/agreements/eu-cpv-vfa-amd');
	const opened = page.getByRole('listitem').filter({ hasText: /^\s*Talks opened/u });
	await expect(opened).toContainText('date unknown');
	await expect(page.getByText('Amends', { exact: true })).toBeVisible();
});

test('shows the tracked talks with the milestones of their stages', async ({ page }) => {
	await page.goto('/en');
	await page.getByRole('main').getByRole('link', { name: 'Readmission', exact: true }).click();
	await expect(page).toHaveURL('/en/agreements/eu-kz-ra');
	const negotiation = page.getByRole('listitem').filter({ hasText: /^\s*Negotiation/u });
	await expect(negotiation).toContainText('now');
	await expect(negotiation.getByRole('link', { name: 'Second round in Astana' })).toBeVisible();
	await expect(page.getByText('Council Decision (EU) 2025/1579', { exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'When it may enter into force' }).click();
	await expect(page).toHaveURL('/en/forecast');
});
