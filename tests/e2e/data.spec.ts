import { expect, test } from '$tests/support/journey';

test('a programmer finds API, feeds and files from any page', async ({ page, request }) => {
	await page.goto('/en');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Data, feeds and API' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data, feeds and API');
	const addresses = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	for (const address of new Set(addresses.map((it) => it.split('#')[0] ?? '')))
		expect((await request.head(address)).status(), address).toBe(200);
});
