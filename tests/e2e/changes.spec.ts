import { expect, test } from '$tests/support/journey';

test('compares for one category, and every figure links to its sources', async ({ page }) => {
	await page.goto('/en/changes');
	await page.getByRole('combobox', { name: /For whom|category/iu }).selectOption({ index: 3 });
	await page.getByRole('button', { name: 'Show' }).first().click();
	await expect(page).toHaveURL(/\?who=/u);
	const targets = await page
		.locator('a.note')
		.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
	expect(targets.length).toBeGreaterThan(20);
	for (const target of new Set(targets)) await expect(page.locator(target)).toHaveCount(1);
});

test('calculates with assumptions from the address', async ({ page }) => {
	await page.goto('/en/changes?paying=100&free=0');
	// 179,446 applications × (90 − 67.50) to × (90 − 35) euro.
	const models = page
		.getByRole('region', { name: 'Overall saving for applicants' })
		.getByRole('listitem');
	await expect(models.filter({ hasText: '= €4,037,535' })).toHaveCount(1);
	await expect(models.filter({ hasText: '= €9,869,530' })).toHaveCount(1);
});

test('takes an assumption from a slider, by keyboard, into the address', async ({
	page,
	javaScriptEnabled
}) => {
	await page.goto('/en/changes?who=pupils_students');
	const sum = page.getByRole('region', { name: 'Overall saving for applicants' });
	const free = sum.getByRole('slider', { name: 'Of these, free under the agreement, %' });
	await free.press('End');
	await free.press('ArrowLeft');
	if (javaScriptEnabled) await expect(free.locator('+ output')).toHaveText('99');
	await sum.getByRole('button', { name: 'Calculate' }).click();
	await expect(page).toHaveURL(/\?who=pupils_students&free=99#sum$/u);
	await expect(free).toHaveValue('99');
	await expect(free.locator('+ output')).toHaveText('99');
	// 99 of 100 save €90, one saves €90 − €35.
	await expect(sum.getByRole('listitem').first()).toContainText('€89.65');
});
