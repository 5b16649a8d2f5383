import { expect, test } from '$tests/support/journey';

test('leads from the forecast to its test, and from a dot to the forecasts behind it', async ({
	page
}) => {
	await page.goto('/en/forecast');
	await page.getByRole('link', { name: 'The whole test' }).click();
	await expect(page).toHaveURL('/en/forecast/test');
	await expect(page.getByText('its Brier score is 0.121')).toBeVisible();
	// The picture's dots are for the mouse; the table has the same links for the keyboard.
	const group = page.getByRole('region', { name: '60 to 80 in 100: 48 forecasts' });
	await expect(group).toBeHidden();
	await page.locator('svg a').nth(3).click();
	await expect(page).toHaveURL(/#bin-4$/u);
	await expect(group.getByRole('row')).toHaveCount(49);
	await group.getByRole('link', { name: 'Belarus' }).first().click();
	const belarus = page.getByRole('region', { name: 'Belarus: all of 13 forecast days' });
	await expect(belarus.getByRole('row')).toHaveCount(14);
});

test('names what was wrong, and leads to the talks', async ({ page }) => {
	await page.goto('/en/forecast/test');
	const miss = page
		.getByRole('region', { name: 'Where it was wrong' })
		.getByRole('listitem')
		.filter({ hasText: 'Moldova' });
	await expect(miss).toContainText('5 of 8. Furthest off: on 9 February 2007');
	await miss.getByRole('link', { name: 'Moldova', exact: true }).click();
	await expect(page).toHaveURL('/en/agreements/eu-mda-vfa');
});

test('tells the chance with every starting point, its own first', async ({ page, request }) => {
	const { test: found } = await (await request.get('/en/forecast/backtest.json')).json();
	await page.goto('/en/forecast/test');
	const table = page.getByRole('region', { name: 'How much depends on our starting point' });
	const rows = table.getByRole('table').getByRole('row');
	await expect(rows).toHaveCount(1 + found.priors.length);
	await expect(rows.nth(1)).toContainText(String(Math.round(found.priors[0].told * 100)));
});
