import { expect, LANGUAGES, test } from '$tests/support/journey';

const RESULT = {
	en: /^\d{1,2} in 100$/u,
	ru: /^\d{1,2} из 100$/u,
	kk: /^100-ден \d{1,2}$/u
};

const DOTS = { en: /^Each of the 100 dots/u, ru: /^Каждая из 100 точек/u, kk: /^100 нүктенің/u };

test('answers for a date in the address, with dots, in three languages', async ({ page }) => {
	for (const language of LANGUAGES) {
		await page.goto(`/${language}/forecast?by=2028-06-30`);
		await expect(page.getByRole('paragraph').filter({ hasText: RESULT[language] })).toBeVisible();
		await expect(page.getByRole('img', { name: DOTS[language] }).locator('circle')).toHaveCount(
			100
		);
	}
});

test('hears the same numbers as the picture shows', async ({ page }) => {
	await page.goto('/en/forecast?by=2028-06-30');
	const name = await page.getByRole('img', { name: /100 dots/u }).getAttribute('aria-label');
	const [, filled = '', later = '', never = ''] =
		/\(filled dots\): (\d+)\. Later: (\d+)\. Not in force .+: (\d+)\./u.exec(name ?? '') ?? [];
	expect(Number(filled) + Number(later) + Number(never)).toBe(100);
	const shown = await page.getByRole('paragraph').filter({ hasText: RESULT.en }).textContent();
	expect(Number(filled)).toBe(Number.parseInt(shown ?? '', 10));
});

test('a date that is none gets a clear message, and what was typed stays', async ({ page }) => {
	for (const [query, problem, kept] of [
		['by=2026-02-30', 'This is not a real date: 2026-02-30', '2026-02-30'],
		['by=1999-01-01', 'Choose a date after today', '1999-01-01'],
		['by=2099-12-31', 'Choose a date no later than', '2099-12-31'],
		['by=', 'Enter a date', '']
	] as const) {
		await page.goto(`/en/forecast?${query}`);
		await expect(page.getByRole('alert')).toContainText(problem);
		await expect(page.getByLabel('Date', { exact: true })).toHaveValue(kept);
	}
});

test('marks what is supposed as hypothetical, in words and address', async ({ page }) => {
	await page.goto('/en/forecast');
	await page.getByLabel('initialled on').fill('2027-03-01');
	await page.getByRole('button', { name: 'Show the result' }).click();
	await expect(page).toHaveURL(/initialled=2027-03-01/u);
	await expect(page.getByRole('note')).toContainText(
		'the agreements are initialled on 1 March 2027'
	);
	await page.getByLabel('signed on').fill('2027-01-01');
	await page.getByRole('button', { name: 'Show the result' }).click();
	await expect(page.getByRole('alert')).toContainText('The signature cannot come before');
	await expect(page.getByRole('note')).toHaveCount(0);
	// The supposed event is in the future, so it does not change how long the talks have lasted.
	await expect(page.getByText('Kazakhstan: 134 days seen, ')).toBeVisible();
});

test('says on which class every figure rests, and lets the reader change it', async ({ page }) => {
	await page.goto('/en/forecast');
	await page.getByLabel('One case is').selectOption('ra');
	await page.getByRole('button', { name: 'Compare with these' }).click();
	await expect(page).toHaveURL(/class=ra/u);
	await expect(page.getByText(/Based on \d+ cases of talks on readmission\./u)).toBeVisible();
});

test('prints the five classes side by side', async ({ page }) => {
	await page.goto('/en/forecast');
	const table = page.getByRole('region', { name: 'The same question for other groups of talks' });
	await expect(table.getByRole('row')).toHaveCount(6);
	for (const name of ['pairs', 'visa facilitation alone', 'readmission alone'])
		await expect(table.getByRole('link', { name, exact: true })).toBeVisible();
});

test('offers ledger, curve, cases and back-test as files', async ({ request }) => {
	const ledger = await (await request.get('/en/forecast/ledger.csv')).text();
	expect(ledger.split('\r\n')[0]).toMatch(/^told_on,known_until,model_version/u);
	expect(ledger.trim().split('\r\n')).toHaveLength(2);
	const curve = await (await request.get('/en/forecast/curve.csv')).text();
	// Ten years of months, the day up to which the record is known, and the header.
	expect(curve.trim().split('\r\n')).toHaveLength(122);
	const cases = await (await request.get('/en/forecast/cases.csv?class=pair-each')).text();
	expect(cases.trim().split('\r\n')).toHaveLength(17);
	const backtest = await (await request.get('/en/forecast/backtest.json')).json();
	expect(backtest.reports).toHaveLength(5);
});

test('the home page says the same sentence, with the dots of its figure', async ({ page }) => {
	await page.goto('/en/forecast');
	const told = await page
		.getByText(/^The chance that both agreements are in force by/u)
		.textContent();
	await page.goto('/en');
	const home = page.getByRole('region', { name: 'When will the agreements be in force?' });
	await expect(home.getByText(told ?? '', { exact: true })).toBeVisible();
	await expect(home.getByRole('img', { name: /of 100 dots/u })).toBeVisible();
	await home.getByRole('link', { name: 'Check a date' }).click();
	await expect(page).toHaveURL(/\/en\/forecast$/u);
});
