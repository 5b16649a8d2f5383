import { browserCookies, setUpEditor } from '$tests/support/desk';
import { expect, LANGUAGES, test as base } from '$tests/support/journey';
import { looksOf } from '$tests/support/looks';
import { startAgency } from '$tests/support/news';
import { startTracker, type RunningTracker } from '$tests/support/tracker';
import type { LocalWeb } from '$tests/support/web';

interface Reading {
	tracker: RunningTracker;
	agency: LocalWeb;
	/** The cookie of the editor's session. */
	cookie: string;
}

/** A separate tracker that may read a news agency's site on this machine, with a signed-in editor. */
const test = base.extend<{ agency: LocalWeb }, { reading: Reading }>({
	reading: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
		async ({}, use) => {
			const agency = await startAgency();
			const env = { FETCH: 'on', FETCH_ALLOW_HOSTS: agency.host };
			const tracker = await startTracker(env);
			await use({ tracker, agency, cookie: await setUpEditor(tracker, 'ru') });
			await tracker.stop();
			await agency.stop();
		},
		{ scope: 'worker', timeout: 60_000 }
	],
	baseURL: async ({ reading }, use) => use(reading.tracker.url),
	agency: async ({ reading }, use) => use(reading.agency),
	context: async ({ context, reading }, use) => {
		await context.addCookies(browserCookies(reading.tracker, reading.cookie));
		await use(context);
	}
});

test.describe.configure({ mode: 'serial' });

test('from a Russian news page to a published milestone: at most 12 actions and 40 typed characters', async ({
	page,
	agency
}, { project }) => {
	await page.goto('/desk');
	const counted = { actions: 0, typed: 0 };
	const press = async (role: 'link' | 'button', name: string | RegExp) => {
		counted.actions += 1;
		await page.getByRole(role, { name }).first().click();
	};
	const start = performance.now();
	await press('link', 'Прочитать страницу');
	const address = `${agency.url}/n`;
	counted.actions += 1;
	counted.typed += address.length;
	await page.getByRole('textbox', { name: 'Адрес страницы' }).fill(address);
	await press('button', 'Прочитать');
	await press('button', /^Создать черновик по этому тексту: Раунд переговоров/u);
	await expect(page.getByText('Фрагмент дословно есть в архивной копии.')).toBeVisible();
	await press('button', 'Опубликовать');
	const published = page.getByRole('status').filter({ hasText: 'Опубликовано' });
	await expect(published).toBeVisible();
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	process.stdout.write(
		`\nstopwatch (${project.name}): ${counted.actions} actions, ${counted.typed} typed characters, ${seconds} s\n`
	);
	expect(counted.actions).toBeLessThanOrEqual(12);
	expect(counted.typed).toBeLessThanOrEqual(40);

	await published.getByRole('link').click();
	const article = page.getByRole('main');
	await expect(article).toContainText('18 ноября 2026 года');
	await expect(article).toContainText('Брюссель');
	await expect(article).toContainText('Агентство новостей');
	await expect(article.locator('q')).toContainText('состоялся третий раунд переговоров');
	await expect(article.getByRole('link', { name: /Прошёл третий раунд/u })).toHaveAttribute(
		'href',
		`${agency.url}/news/42`
	);
});

test('a feed brings a story into the inbox, and it is attached to a milestone', async ({
	page,
	agency
}) => {
	await page.goto('/desk/watch');
	await page.locator('#url').fill(`${agency.url}/f`);
	await page.locator('#name').fill('Agency');
	await page.locator('form[action="?/add"] button').click();
	const read = page.getByRole('button', { name: /Agency$/u }).first();
	await read.click();
	await expect(page.getByRole('status')).toContainText('1');
	await page.goto('/desk');
	const waiting = page.getByRole('main').getByRole('navigation');
	await waiting.getByRole('link', { name: 'Входящие 1' }).click();
	const item = page.getByRole('listitem').filter({ hasText: 'визовый режим' });
	await expect(item).toContainText('ес, казахстан, визовый, режим, реадмиссия');
	await item.getByRole('link', { name: /^Добавить к событию/u }).click();
	await page.getByRole('combobox', { name: 'Событие' }).selectOption({ index: 0 });
	await page.getByRole('button', { name: 'Выбрать', exact: true }).last().click();
	await page.getByRole('button', { name: 'Открыть его форму с этим источником' }).click();
	await expect(page.locator(`input[value="${agency.url}/n"]`)).toBeVisible();
	await page.goto('/desk/inbox');
	await expect(page.getByText('Здесь ничего нет.')).toBeVisible();
});

test('a page that cannot be read keeps what was typed, and accepts pasted text instead', async ({
	page
}) => {
	await page.goto('/desk/capture');
	await page.locator('#address').fill('http://169.254.169.254/latest');
	await page.locator('#address').press('Enter');
	await expect(page.getByRole('alert')).toContainText('Этого узла нет в публичной сети');
	await expect(page.locator('#address')).toHaveValue('http://169.254.169.254/latest');
	await page.locator('#address').fill('https://www.inform.kz/ru/reading');
	await page.locator('#text').fill('Переговоры\nПереговоры о визах начались 2 декабря 2025 года.');
	await page.getByRole('button', { name: 'Прочитать', exact: true }).click();
	await expect(page.getByRole('main')).toContainText('Kazinform · пресса · русский');
	await expect(page.getByRole('listitem')).toContainText('2 декабря 2025 года');
});

for (const language of LANGUAGES) {
	test(
		`the pages of the desk's sources are accessible in ${language}`,
		{ tag: '@axe' },
		async ({ page, checkPage }) => {
			await page.goto('/desk');
			await page.locator('#desk-language').selectOption(language);
			await page.locator('form[action="/desk/language"] button').click();
			await page.goto('/desk/sources?show=copy');
			const copy = await page.locator('a[href^="/desk/copies/"]').first().getAttribute('href');
			const paths = ['/desk/capture', '/desk/inbox?state=attached', '/desk/watch'];
			for (const [turn, path] of [...paths, '/desk/sources?show=copy', copy!].entries())
				await checkPage(path, looksOf(turn, language));
		}
	);
}
