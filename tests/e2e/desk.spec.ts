import type { Page } from '@playwright/test';
import { EDITOR, setUpEditor, setupLink } from '$tests/support/desk';
import { expect, LANGUAGES, writingTest as test } from '$tests/support/journey';
import { keyboardOf } from '$tests/support/keyboard';

// One tracker for all journeys; the first one uses up its set-up link.
test.describe.configure({ mode: 'serial' });

const THIRD_ROUND = {
	en: 'Third round of talks',
	ru: 'Третий раунд переговоров',
	kk: 'Келіссөздің үшінші раунды'
};
const IN = { en: 'in English', ru: 'in Russian', kk: 'in Kazakh' };

/** The form as an editor fills it in: texts, kind, date and place, one source. */
async function fillRound(page: Page, title: string, date: string): Promise<void> {
	await page.getByLabel('Title in English').fill(title);
	await page.getByLabel('Kind').first().selectOption('Round of talks');
	await page.getByLabel('Stage', { exact: true }).selectOption('Negotiation');
	await page.getByLabel('Date', { exact: true }).fill(date);
	await page.getByLabel('Place in English').fill('Brussels');
	await page.getByLabel('Confidence').selectOption('high');
	const source = page.getByRole('group', { name: 'Source 1' });
	await source.getByLabel('Address or known source').fill(`https://example.org/${date}`);
	await source.getByLabel('Publisher').fill('Example Agency');
	await source.getByLabel('Language').selectOption('English');
	await source.getByLabel('Kind').selectOption('press');
	await source.getByLabel('Passage').fill('the third round of talks was held');
}

const publish = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true });

async function signIn(page: Page): Promise<void> {
	await page.getByLabel('Email').fill(EDITOR.email);
	await page.getByLabel('Password').fill(EDITOR.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
}

test(
	'from the set-up link to a third round on every public page, at once',
	{
		tag: '@phone'
	},
	async ({ page, tracker }) => {
		await page.goto(setupLink(tracker));
		await page.getByLabel('Name').fill(EDITOR.name);
		await page.getByLabel('Email').fill(EDITOR.email);
		await page.getByLabel('Password').fill(EDITOR.password);
		await page.getByRole('button', { name: 'Create and sign in' }).click();
		await expect(page).toHaveURL('/desk');

		await page.getByRole('link', { name: 'New milestone' }).click();
		await fillRound(page, THIRD_ROUND.en, '20 November 2026');
		await page.getByLabel('Title in Russian').fill(THIRD_ROUND.ru);
		await page.getByLabel('Title in Kazakh').fill(THIRD_ROUND.kk);
		await publish(page).click();
		await expect(page.getByText('Published. It is on the public pages now.')).toBeVisible();
		const slug = /milestones\/([^?]+)/u.exec(page.url())?.[1];

		// Without waiting, because the first answer after the publication must have it.
		for (const language of LANGUAGES) {
			for (const path of ['', '/timeline', `/milestones/${slug}`, '/agreements/eu-kz-vfa']) {
				const html = await (await page.request.get(`/${language}${path}`)).text();
				expect(html, `/${language}${path}`).toContain(THIRD_ROUND[language]);
			}
		}
		await page.goto('/en');
		await expect(page.getByText('3 rounds held, the last on 20 November 2026')).toBeVisible();
		await page.goto(`/kk/milestones/${slug}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(THIRD_ROUND.kk);
		await expect(page.getByText('the third round of talks was held')).toBeVisible();
		await page.goto('/ru/sources');
		await expect(page.getByRole('heading', { name: 'Example Agency' })).toBeVisible();
	}
);

test.describe('an editor', () => {
	test.beforeEach(async ({ page, tracker }) => {
		await setUpEditor(tracker);
		await page.goto('/desk/sign-in');
		await signIn(page);
		await expect(page).toHaveURL('/desk');
	});

	test('loses nothing when the session ends before the form is sent', async ({ page, context }) => {
		await page.goto('/desk/milestones/new');
		await fillRound(page, 'Typed before the session ended', '2026-11-17');
		await context.clearCookies();
		await publish(page).click();
		await expect(page.getByText('We kept what you typed')).toBeVisible();
		await signIn(page);
		await expect(page.getByText('Nothing was published yet: here is what you typed')).toBeVisible();
		await expect(page.getByLabel('Title in English')).toHaveValue('Typed before the session ended');
		await expect(page.getByLabel('Passage')).toHaveValue('the third round of talks was held');
		await expect(page.getByLabel('Confidence')).toHaveValue('high');
		await publish(page).click();
		await expect(page.getByText('Published. It is on the public pages now.')).toBeVisible();
	});

	test('is not offered again what was saved, in this tab or another @scripts', async ({
		page,
		context
	}) => {
		const offer = (of: Page) => of.getByText('You have unsaved text');
		const other = await context.newPage();
		await other.goto('/desk/milestones/new');
		await other.getByLabel('Title in English').fill('A text of the other tab');
		await page.goto('/desk/milestones/new');
		await fillRound(page, 'A round that was saved', '9 November 2026');
		await publish(page).click();
		await expect(page.getByText('Published.')).toBeVisible();
		await page.goto('/desk/milestones/new');
		// Only what the other tab has not saved is offered.
		await expect(offer(page)).toBeVisible();
		await page.getByRole('button', { name: 'Restore' }).click();
		await expect(page.getByLabel('Title in English')).toHaveValue('A text of the other tab');
		await page.getByRole('button', { name: 'Save draft' }).click();
		await expect(page).toHaveURL(/done=saved/u);
		await page.goto('/desk/milestones/new');
		await expect(page.getByLabel('Title in English')).toBeVisible();
		await expect(offer(page)).toHaveCount(0);
	});

	test('loses nothing while typing: what is no draft stays in the browser @scripts', async ({
		page
	}) => {
		const title = page.getByLabel('Title in English');
		const second = page.locator('[name="sources.1.publisher"]');
		await page.clock.install();
		await page.goto('/desk/milestones/new');
		await title.fill('Typed and never sent');
		await page.clock.fastForward(9000);
		await expect(page.getByText('Saved automatically at')).toBeVisible();
		await expect(page).toHaveURL(/typed-and-never-sent/u);
		await page.reload();
		await expect(title).toHaveValue('Typed and never sent');
		await expect(page.getByText('You have unsaved text')).toHaveCount(0);

		// A row that the page does not have when it is opened again, and a note that may not stand so.
		await page.getByRole('button', { name: 'Add another source' }).click();
		await second.fill('A second source');
		await page.locator('[name="note.en"]').fill('See https://example.com/elsewhere');
		await page.clock.fastForward(9000);
		await expect(page.getByText('but not everything')).toBeVisible();
		await second.fill('Another second source');
		await page.goto(page.url().replace(/\?.*/u, ''));
		await page.getByRole('button', { name: 'Restore' }).click();
		await expect(second).toHaveValue('Another second source');
		await expect(page.locator('[name="note.en"]')).toHaveValue('See https://example.com/elsewhere');
	});

	test('creates one milestone when the button is pressed twice', async ({ page }) => {
		await page.goto('/desk/milestones/new');
		await fillRound(page, 'Pressed twice', '2026-11-18');
		await publish(page).dblclick();
		await expect(page.getByText('Published. It is on the public pages now.')).toBeVisible();
		await page.goto('/en/timeline?q=Pressed+twice');
		await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
	});

	test('sees what somebody else has published meanwhile, and decides', async ({
		page,
		context
	}) => {
		const path = '/desk/milestones/round-2-astana-2026';
		await page.goto(path);
		const other = await context.newPage();
		await other.goto(path);
		await other.getByLabel('Title in English').fill('Second round, as the other editor says');
		await publish(other).click();
		await expect(other.getByText('Published.')).toBeVisible();

		await page.getByLabel('Title in English').fill('Second round, as I say');
		await publish(page).click();
		await expect(
			page.getByRole('heading', { name: 'You and someone else changed the same field' })
		).toBeVisible();
		const compared = page.getByRole('group', { name: 'Title in English' });
		await expect(compared).toContainText('as the other editor says');
		await expect(compared).toContainText('as I say');
		await expect(page.getByLabel('Title in English')).toHaveValue('Second round, as I say');

		await publish(page).click();
		await expect(page.getByText('Published.')).toBeVisible();
		await page.goto(`${path}/history`);
		await expect(page.getByRole('heading', { name: 'Revision 3 published' })).toBeVisible();
	});

	test('puts a new headline before readers only after it was read, on an official word', async ({
		page,
		tracker
	}) => {
		const headline = async () => (await page.request.get(`${tracker.url}/en`)).text();
		await page.goto('/desk/milestones/new');
		await fillRound(page, 'The agreement is in force', '22 November 2026');
		await page.getByLabel('Kind').first().selectOption('Formal step');
		await page.getByLabel('Stage', { exact: true }).selectOption('Entry into force');
		const address = page.getByLabel('Address or known source');
		// The first two letters are Cyrillic.
		await address.fill('https://\u0435\u0441.europa.eu/news');
		await publish(page).click();
		await expect(page.getByText('xn--e1ay.europa.eu').first()).toBeVisible();
		await address.fill('https://example.org/news');
		await publish(page).click();
		const changes = 'the headline changes from "Negotiation" to "Entry into force"';
		await expect(page.getByText(`Visa facilitation: ${changes}`)).toBeVisible();
		await expect(
			page.getByText('No source of such a step is of one of the two parties')
		).toBeVisible();
		await expect(page.getByLabel('I have read this')).toHaveCount(0);
		await page.getByRole('button', { name: 'Publish anyway' }).click();
		await expect(
			page.getByText('No source of such a step is of one of the two parties')
		).toBeVisible();
		await address.fill('https://www.consilium.europa.eu/news');
		await page.getByRole('button', { name: 'Publish anyway' }).click();
		// Without the tick nothing happens, whatever the button says.
		await expect(page.getByText(`Visa facilitation: ${changes}`)).toBeVisible();
		expect(await headline()).not.toContain('The agreement is in force');
		await page.getByLabel('I have read this').check();
		await page.getByRole('button', { name: 'Publish anyway' }).click();
		await expect(page.getByText('Published. It is on the public pages now.')).toBeVisible();
		expect(await headline()).toContain('The agreement is in force');
		const slug = /milestones\/([^?]+)/u.exec(page.url())?.[1];
		await page.goto(`/desk/milestones/${slug}/review`);
		await page.getByText('Retract this milestone').click();
		await page.getByLabel('Why it was retracted in English').fill('It was not true.');
		await page.getByRole('button', { name: 'Retract', exact: true }).click();
		await expect.poll(headline).not.toContain('The agreement is in force');
	});

	test('hears all problems at once, beside their fields, and keeps what was typed', async ({
		page
	}) => {
		await page.goto('/desk/milestones/new');
		for (const language of LANGUAGES) {
			await expect(page.getByLabel(`Title ${IN[language]}`)).toBeVisible();
		}
		await page.getByLabel('Date', { exact: true }).fill('30 February 2026');
		await publish(page).click();
		const summary = page.getByRole('alert');
		await expect(summary).toContainText('There are problems');
		await expect(summary).toContainText('Name at least one source.');
		await expect(page.getByLabel('Date', { exact: true })).toHaveValue('30 February 2026');
		await expect(page.getByLabel('Date', { exact: true })).toHaveAccessibleDescription(
			/Enter a real date between 1957 and 2100/u
		);
		await summary.getByRole('link', { name: /^Date/u }).click();
		await expect(page.getByLabel('Date', { exact: true })).toBeFocused();
	});

	test('can work without a mouse', async ({ page }) => {
		// About a hundred key presses, each processed before the next.
		test.slow();
		await page.goto('/desk');
		const keys = keyboardOf(page);
		await keys.follow(page.getByRole('link', { name: 'New milestone' }).first());
		await expect(page).toHaveURL('/desk/milestones/new');
		for (const [name, text] of [
			['title.en', 'By keyboard'],
			['kind', 'Round'],
			['stage', 'Nego'],
			['date', '2026-11-19'],
			['sources.0.url', 'https://example.org/keys'],
			['sources.0.publisher', 'Example Agency'],
			['sources.0.language', 'English'],
			['sources.0.kind', 'press'],
			['confidence', 'high']
		] as const)
			await keys.type(page.locator(`[name="${name}"]`), text);
		await keys.follow(publish(page));
		await expect(page.getByText('Published. It is on the public pages now.')).toBeVisible();
	});

	test('notes with the keyboard what was looked through, and takes it back', async ({ page }) => {
		await page.goto('/desk');
		const keys = keyboardOf(page);
		await keys.follow(page.getByRole('link', { name: 'Check of the sources' }));
		await expect(page.getByRole('heading', { name: 'First look at these' })).toBeVisible();
		await keys.type(page.getByLabel('What you looked through'), 'The press of both sides');
		const button = page.getByRole('button', { name: 'Checked today, nothing new' });
		await keys.follow(button);
		await expect(page.getByLabel('Last day covered')).toHaveAccessibleDescription(/Fill this in/u);
		await expect(page.getByLabel('What you looked through')).toHaveValue('The press of both sides');
		// A date field takes its parts from the keyboard in the order of the browser's language.
		await page.getByLabel('Last day covered').fill('2026-11-23');
		await keys.follow(button);
		await expect(page.getByText('Noted: the record was checked today.')).toBeVisible();
		await expect(page.getByText('The press of both sides')).toBeVisible();
		await keys.follow(page.getByRole('button', { name: 'Take the last check back' }));
		await expect(page.getByText('Taken back. The check before it counts again.')).toBeVisible();
	});
});
