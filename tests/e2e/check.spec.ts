import { expect, test } from '$tests/support/journey';

/** Adult 40, adult 38, child 9, child 4 to Italy on 1 July 2027: 90 + 90 + 45 + 0 euro. */
const FAMILY = 'who=tourists&travellers=40,38,9,4&trip=2027-07-01&country=IT&visas=none';

test(
	'asks one question a page and ends in a result whose address holds the answers',
	{
		tag: '@phone'
	},
	async ({ page }) => {
		await page.goto('/en/check');
		await page.getByRole('radio', { name: /^Other tourists/u }).check();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByLabel('Age in full years').fill('40');
		await page.getByRole('button', { name: 'Add another traveller' }).click();
		await page.getByLabel('Age in full years').nth(1).fill('9');
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByLabel('When does the trip begin?').fill('2027-07-01');
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByLabel('Which country is the main destination?').selectOption('Italy');
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByRole('radio', { name: 'None' }).check();
		await page.getByRole('button', { name: 'Continue' }).click();
		// 90 + 45; 1 July 2027 minus six months, minus 15 days.
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'The visa fee today is €135 for 2 travellers; apply between 1 January 2027 and 16 June 2027.'
		);
		expect(new URL(page.url()).search).toBe(
			'?who=tourists&travellers=40,9&trip=2027-07-01&country=IT&visas=none'
		);
		expect(await page.context().cookies()).toEqual([]);
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Which Schengen visas have you had?'
		);
	}
);

test('shows a family its fee a person, and what models would save, as an inference', async ({
	page
}) => {
	await page.goto(`/en/check?${FAMILY}`);
	const fees = page.getByRole('table', { name: 'Visa fee today' });
	await expect(fees.getByRole('row', { name: /aged 40/u })).toContainText('€90');
	await expect(fees.getByRole('row', { name: /aged 9/u })).toContainText('€45');
	await expect(fees.getByRole('row', { name: /aged 4 /u })).toContainText('free');
	await expect(fees.getByRole('row', { name: /Total visa fee/u })).toContainText('€225');
	// Cabo Verde 2022: 67.50 + 67.50; its children under 12 pay nothing. Belarus: 35 + 35.
	const caboVerde = fees.getByRole('row', { name: /Cabo Verde/u });
	await expect(caboVerde).toContainText('€135');
	await expect(caboVerde).toContainText('You would save: €90');
	await expect(caboVerde).toContainText('our inference');
	await expect(fees.getByRole('row', { name: /Belarus/u })).toContainText('€70');
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('opens the citation of every figure', async ({ page }) => {
	await page.goto(`/en/check?${FAMILY}`);
	const links = page.locator('a.note');
	const targets = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
	expect(targets.length).toBeGreaterThan(20);
	for (const target of new Set(targets)) {
		const note = page.locator(target);
		await expect(note).toHaveCount(1);
		await expect(note.locator('a.source-link').first()).toHaveAttribute('href', /^https?:/u);
	}
	await links.first().click();
	await expect(page.locator('#note-1')).toBeInViewport();
});

test('labels every figure that is not in force as an inference', async ({ page }) => {
	await page.goto(`/en/check?${FAMILY}`);
	for (const figure of await page.locator('main .inferred', { hasText: '€' }).all()) {
		await expect(figure).toContainText('our inference');
	}
});

test('changes an answer and keeps the others', async ({ page }) => {
	await page.goto(`/en/check?${FAMILY}`);
	await page.getByRole('link', { name: 'Change: trip begins' }).click();
	await page.getByRole('button', { name: 'Not decided yet' }).click();
	expect(new URL(page.url()).search).toBe(`?${FAMILY.replace('2027-07-01', 'undecided')}`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('€225');
});

test('says that the window is closed, or not open yet', async ({ page }) => {
	// 23 November 2026 plus ten days: the window ended 15 days before 3 December.
	await page.goto(`/en/check?${FAMILY.replace('2027-07-01', '2026-12-03')}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'It is too late to apply: the last day was 18 November 2026.'
	);
	await page.goto(`/en/check?${FAMILY.replace('2027-07-01', '2028-01-23')}`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'apply between 23 July 2027 and 8 January 2028'
	);
});

test('asks pensioners why they travel, and waives the fee for students by their rule', async ({
	page
}) => {
	await page.goto('/en/check?who=pensioners');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the trip for?');
	await page.goto(`/en/check?${FAMILY.replace('tourists', 'pupils_students')}`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Today no visa fee has to be paid'
	);
	await expect(page.getByRole('row', { name: /aged 40/u })).toContainText('Pupils, students');
});

test('finds categories in three scripts', async ({ page }) => {
	for (const words of ['truck', 'фура', 'жүк', 'ЖУК']) {
		await page.goto(`/en/check?change=who&q=${encodeURIComponent(words)}`);
		await expect(page.getByRole('radio', { name: /lorry and bus drivers/u })).toBeVisible();
		expect(await page.getByRole('radio').count()).toBeLessThan(5);
	}
	await page.goto('/en/check?change=who&q=zzz');
	await expect(page.getByText('Nothing found for "zzz"')).toBeVisible();
	// All categories again: the usual ones at once, the others under the names of their groups.
	await expect(page.locator('input[type=radio]')).toHaveCount(28);
	await page.locator('summary', { hasText: 'Work' }).click();
	await expect(page.getByRole('radio', { name: /lorry and bus drivers/u })).toBeVisible();
});

test('shows problems beside the field, and what was typed', async ({ page }) => {
	await page.goto('/en/check?who=tourists&age=130&birth=');
	await expect(page.getByRole('alert')).toContainText('from 0 to 120');
	await expect(page.getByLabel('Age in full years')).toHaveValue('130');
});

test('opens a bookmark of an older set of questions, with a notice', async ({ page }) => {
	await page.goto(`/en/check?${FAMILY}&income=low&purpose=tourism`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('€225');
	await expect(page.getByRole('main').getByRole('status')).toContainText(
		'a question that this page does not ask'
	);
	await expect(page.getByRole('main').getByRole('status')).toContainText(
		'Purpose: not needed with these answers'
	);
});

test('puts answers into canonical order', async ({ page }) => {
	await page.goto(`/en/check?${FAMILY.split('&').toReversed().join('&')}`);
	expect(new URL(page.url()).search).toBe(`?${FAMILY}`);
});

test('offers the lodging dates as all-day events and the answer as a feed', async ({ request }) => {
	const calendar = await request.get(`/en/check/calendar.ics?${FAMILY}`);
	expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8');
	const text = await calendar.text();
	expect(text).toContain('DTSTART;VALUE=DATE:20270101');
	expect(text).toContain('DTSTART;VALUE=DATE:20270616');
	const feed = () => request.get(`/ru/check/feed.atom?${FAMILY}`).then((it) => it.text());
	const first = await feed();
	expect(first).toContain('225\u00A0евро');
	expect(await feed()).toBe(first);
	expect((await request.get('/en/check/calendar.ics')).status()).toBe(404);
});

test('can be completed by keyboard', async ({ page }) => {
	await page.goto('/en/check?who=tourists');
	await page.getByLabel('Age in full years').focus();
	await page.keyboard.type('40');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('When does the trip begin?');
});
