import { expect, test } from '$tests/support/journey';

test(
	'counts trips by the 90/180 rule and keeps them in the address',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('/en/rules/days');
		await page.getByLabel('Day of entry').nth(0).fill('2027-09-01');
		await page.getByLabel('Day of exit').nth(0).fill('2027-10-20');
		await page.getByLabel('Day of entry').nth(1).fill('2027-06-01');
		await page.getByLabel('Day of exit').nth(1).fill('2027-07-15');
		await page.getByRole('button', { name: 'Count the days' }).click();
		// 45 + 50 days: the five last ones of the second trip are too many.
		await expect(
			page.getByRole('cell', { name: '5 days too many, from 16 October 2027' })
		).toBeVisible();
		await expect(page.getByText('You can enter again on 3 December 2027')).toBeVisible();
		expect(new URL(page.url()).search).toBe(
			'?stay=2027-06-01_2027-07-15&stay=2027-09-01_2027-10-20'
		);
		expect(await page.context().cookies()).toEqual([]);
		await page.getByRole('checkbox').nth(0).check();
		await page.getByRole('button', { name: 'Count the days' }).click();
		await expect(page.getByRole('cell', { name: 'not counted' })).toBeVisible();
		await expect(page.getByText('too many')).toHaveCount(0);
	}
);

test('says beside the trip what is wrong, and keeps what was typed', async ({ page }) => {
	await page.goto('/ru/rules/days?entry=2027-03-01&exit=2027-02-01&entry=soon&exit=&next=later');
	await expect(page.getByRole('group', { name: 'Поездка 1' })).toContainText(
		'Выезд раньше въезда.'
	);
	await expect(page.getByRole('group', { name: 'Поездка 2' })).toContainText('Это не дата.');
	await expect(page.getByLabel('День въезда').nth(1)).toHaveValue('soon');
	await expect(page.getByLabel('Следующий въезд')).toHaveValue('later');
});
