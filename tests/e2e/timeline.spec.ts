import { expect, test } from '$tests/support/journey';

/** The limit of compressed script before any use of the page, in bytes. */
const SCRIPT_BUDGET = 14 * 1024;

test('shows all milestones, the newest first, and can reverse the order', async ({ page }) => {
	await page.goto('/en/timeline');
	const main = page.getByRole('main');
	await expect(page.getByRole('main').getByRole('status')).toHaveText(
		'50 milestones, newest first'
	);
	await expect(main.getByRole('article')).toHaveCount(50);
	await expect(main.getByRole('article').first()).toContainText('ETIAS is expected');
	await page.getByRole('link', { name: 'Show the oldest first' }).click();
	await expect(page).toHaveURL(/\/en\/timeline\?order=oldest#result$/u);
	await expect(main.getByRole('article').first()).toContainText('15-day visa-free entry');
});

test('finds words in three scripts from a page in Russian', async ({ page }) => {
	await page.goto('/ru/timeline');
	for (const [query, count] of [
		['реадмисс', 19],
		['Кеңес', 14],
		['кенес', 14],
		['Kallas', 3],
		['SIMKIC', 2]
	] as const) {
		await page.getByRole('searchbox').fill(query);
		await page.getByRole('button', { name: 'Показать' }).click();
		await expect(page).toHaveURL(`/ru/timeline?q=${encodeURIComponent(query)}#filters`);
		await expect(page.getByRole('main').getByRole('article')).toHaveCount(count);
		await expect(page.getByRole('main').getByRole('status')).toContainText('из 50');
	}
});

test(
	'filters by form, counts beside each option, and shares the view by address',
	{
		tag: '@phone'
	},
	async ({ page }) => {
		await page.goto('/en/timeline');
		const summary = page.getByText('Filters', { exact: true });
		if (await summary.isVisible()) await summary.click();
		const kind = page.getByRole('combobox', { name: 'Kind', exact: true });
		await kind.selectOption({ label: 'Formal step (7)' });
		await page.getByRole('combobox', { name: 'Track' }).selectOption('ra');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL('/en/timeline?track=ra&kind=act#filters');
		await expect(page.getByRole('main').getByRole('status')).toHaveText(
			'5 of 50 milestones, newest first'
		);
		await page.getByRole('link', { name: 'Clear search and filters' }).click();
		await expect(page).toHaveURL('/en/timeline');
		await expect(page.getByRole('main').getByRole('article')).toHaveCount(50);
	}
);

test('says what it does not understand, and if nothing matches', async ({ page }) => {
	await page.goto('/en/timeline?stage=round&year=1066&status=expected');
	await expect(
		page.getByText('We ignored parts of the address we did not recognise: stage=round, year=1066')
	).toBeVisible();
	await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
	await page.goto('/kk/timeline?q=xyzzy');
	await expect(page.getByText('Сәйкес оқиға жоқ.')).toBeVisible();
});

test('keeps the view when the language changes', async ({ page }) => {
	await page.goto('/en/timeline?year=2026');
	await page.getByRole('link', { name: 'Қаз' }).click();
	await expect(page).toHaveURL('/kk/timeline?year=2026');
	await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Хронология');
});

test('has the numbers of the picture as a table that filters, and as CSV', async ({
	page,
	request
}) => {
	await page.goto('/en/timeline');
	await page.getByText('The same numbers as a table').click();
	// Of the 20 in 2025, 6 concern both tracks, 9 only visa facilitation, 5 only readmission.
	await expect(page.getByRole('row', { name: /^2025/u })).toHaveText(/2025\s*6\s*9\s*5\s*20/u);
	const csv = await (await request.get('/en/timeline/data.csv')).text();
	expect(csv.split('\r\n')).toContain('2025,9,5,6,20');
	await page.getByRole('link', { name: '2025', exact: true }).click();
	await expect(page).toHaveURL('/en/timeline?year=2025#years');
	await expect(page.getByRole('main').getByRole('article')).toHaveCount(20);
});

test.describe('with JavaScript', () => {
	test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'needs scripts');

	test(
		'filters when a column of the chart is used, and loads it only then',
		{
			tag: '@phone'
		},
		async ({ page }) => {
			const scripts: number[] = [];
			page.on('response', async (response) => {
				if (response.request().resourceType() === 'script') {
					const { responseBodySize } = await response.request().sizes();
					scripts.push(responseBodySize);
				}
			});
			await page.goto('/en/timeline', { waitUntil: 'networkidle' });
			const before = scripts.reduce((sum, size) => sum + size, 0);
			expect(before).toBeGreaterThan(0);
			expect(before).toBeLessThanOrEqual(SCRIPT_BUDGET);

			const drawing = page.locator('figure .drawing');
			await drawing.hover();
			await expect(drawing.locator('canvas')).toBeVisible();
			const box = await drawing.boundingBox();
			expect(box).not.toBeNull();
			if (!box) return;
			// Twelve years from 2015 on: 2025 is the eleventh.
			await page.mouse.click(box.x + (box.width * 10.5) / 12, box.y + box.height / 2);
			await expect(page).toHaveURL('/en/timeline?year=2025#years');
			await expect(page.getByRole('main').getByRole('status')).toHaveText(
				'20 of 50 milestones, newest first'
			);
		}
	);

	test('can be filtered by keyboard', async ({ page }) => {
		await page.goto('/en/timeline', { waitUntil: 'networkidle' });
		await page.getByRole('searchbox').focus();
		await page.keyboard.type('Kallas');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/en/timeline?q=Kallas#filters');
		await expect(page.getByRole('main').getByRole('article')).toHaveCount(3);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('searchbox')).toBeFocused();
	});
});
