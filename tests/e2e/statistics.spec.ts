import { expect, test } from '$tests/support/journey';

test('shows one consulate over the years, and keeps the choice in the address', async ({
	page
}) => {
	await page.goto('/en/statistics');
	const filter = page.getByRole('form', { name: 'Choose state and city' });
	await filter.getByLabel('State').selectOption('Germany');
	await filter.getByLabel('City').selectOption('Astana');
	await filter.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(/\?state=DE&city=Astana/u);
	await expect(
		page.getByRole('figure', { name: 'Applications, visas issued and not issued: Germany, Astana' })
	).toBeVisible();
	const share = page.getByRole('figure', {
		name: 'Share of multiple-entry visas among those issued'
	});
	await share.getByText('The same numbers as a table').click();
	await expect(share.getByRole('row', { name: /^2024/u })).toContainText('99.6%');
});

test('shows partner countries beside Kazakhstan without claiming an effect', async ({ page }) => {
	await page.goto('/en/statistics?share=multiple-entry#partners');
	await expect(
		page.getByText('We do not claim that agreements caused these changes.')
	).toBeVisible();
	const georgia = page.getByRole('row', { name: /^Georgia/u }).last();
	await expect(georgia).toContainText('21.5%, then 33.1%');
	await expect(georgia).toContainText('15.6%, then 19.0%');
});
