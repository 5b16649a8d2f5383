import type { Locator, Page } from '@playwright/test';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { numberSlots } from '$lib/i18n/values/slots';
import { speaking } from '$lib/server/language';
import { browserCookies, EDITOR, joinDesk, setUpEditor } from '$tests/support/desk';
import { expect, LANGUAGES, test as base } from '$tests/support/journey';
import { keyboardOf, type Keyboard } from '$tests/support/keyboard';
import { startOwnWeb, type OwnWeb } from '$tests/support/own-web';
import { isFull } from '$tests/support/size';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

/** A tracker whose sources are all on this machine, so that it may read them. */
const test = base.extend<{ web: OwnWeb; desk: RunningTracker }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
	web: async ({}, use) => {
		const web = await startOwnWeb();
		await use(web);
		await web.stop();
	},
	desk: async ({ web }, use) => {
		const env = { FETCH: 'on', FETCH_ALLOW_HOSTS: web.host, MIRROR_OF: web.record };
		const desk = await startTracker(env);
		await use(desk);
		await desk.stop();
	},
	baseURL: async ({ desk }, use) => use(desk.url)
});

interface Walk {
	page: Page;
	keys: Keyboard;
	web: OwnWeb;
	desk: RunningTracker;
}

const button = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first();
const box = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Goes to a page of the desk and skips its links, by keyboard. */
async function enter({ page, keys }: Walk, name: string): Promise<void> {
	const rooms = page.getByRole('navigation', { name: m.desk_nav() });
	await keys.follow(rooms.getByRole('link', { name, exact: true }));
	await keys.press(page.getByRole('link', { name: m.common_skip_to_content() }));
	await expect(page.getByRole('main')).toBeFocused();
}

/** Checks that the page replies and the reply has the focus, for screen readers and Tab. */
async function expectReply(page: Page, text: string): Promise<void> {
	await expect(page.getByRole('status').filter({ hasText: text })).toBeFocused();
}

/** Checks a refusal: the summary has the focus and links to the field, which shows its problem. */
async function goToProblem({ page, keys }: Walk, field: Locator): Promise<void> {
	const summary = page.getByRole('alert');
	await expect(summary).toBeFocused();
	await keys.press(summary.getByRole('link').first());
	await expect(field).toBeFocused();
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveAccessibleDescription(/\S/u);
}

const progress = (page: Page) => page.locator('#link-run label');

async function startLinkCheck(walk: Walk): Promise<void> {
	const { page, keys } = walk;
	await enter(walk, m.links_title());
	await keys.follow(button(page, m.links_run_start()));
	await expect(page.locator('#link-run')).toBeFocused();
	await expect(progress(page)).toHaveText(/^\D+\d+\D+\d+$/u);
	await expect(button(page, m.links_run_start())).toHaveCount(0);
}

async function changeRule(walk: Walk): Promise<void> {
	const { page, keys } = walk;
	await enter(walk, m.rules_title());
	await keys.follow(page.getByRole('link', { name: /\(fee-adult\)/u }));
	await keys.follow(button(page, m.rules_publish()));
	await goToProblem(walk, box(page, m.rules_field_valid_from()));
	// A date that is the same with day or month first, whatever the browser uses.
	await page.keyboard.type('01012027');
	await keys.type(box(page, m.rules_value_amount()), '95');
	await nameSource(walk);
	await keys.follow(button(page, m.rules_preview()));
	await expectReply(page, m.rules_preview_title());
	await keys.follow(button(page, m.rules_publish()));
	await expectReply(page, m.rules_published());
	await expect(page.getByRole('main')).toContainText(m.rules_state_announced());
	await keys.follow(button(page, m.rules_withdraw()));
	await expectReply(page, m.rules_withdrawn());
}

/** A source in the record, for which its address is enough. */
async function nameSource({ page, keys }: Walk): Promise<void> {
	const known = await page.locator('#known-sources option').first().getAttribute('value');
	await keys.paste(box(page, m.desk_source_url()), known!);
}

async function enterRate(walk: Walk): Promise<void> {
	const { page, keys } = walk;
	await enter(walk, m.rules_title());
	await keys.follow(page.getByRole('link', { name: m.rules_rates_title() }));
	await keys.follow(button(page, m.rules_rates_enter()));
	await goToProblem(walk, box(page, m.rules_rates_date()));
	await page.keyboard.type('11112026');
	await keys.type(box(page, m.rules_rates_amount()), '561.5');
	await nameSource(walk);
	await keys.follow(button(page, m.rules_rates_enter()));
	await expectReply(page, m.rules_rates_entered());
}

async function watchPages(walk: Walk): Promise<void> {
	const { page, keys, web } = walk;
	await enter(walk, m.watch_title());
	await keys.follow(button(page, m.watch_add_button()));
	await goToProblem(walk, box(page, m.watch_address()));
	await page.keyboard.type(`${web.url}/news`);
	await keys.type(page.locator('#name'), 'Agency');
	await keys.choose(box(page, m.watch_kind()), 'page');
	for (const name of [
		m.watch_add_button(),
		m.watch_switch_off_label({ name: 'Agency' }),
		m.watch_remove_label({ name: 'Agency' })
	]) {
		await keys.follow(button(page, name));
		await expectReply(page, m.desk_done());
	}
	await expect(page.getByText('Agency', { exact: true })).toHaveCount(0);

	await keys.follow(button(page, m.watch_rule_add()));
	await goToProblem(walk, box(page, m.watch_rule_text()));
	await page.keyboard.type('визов режим');
	await keys.choose(box(page, m.watch_rule_effect()), 'dismiss');
	for (const name of [m.watch_rule_add(), m.watch_rule_remove_label({ rule: 'визов режим' })]) {
		await keys.follow(button(page, name));
		await expectReply(page, m.desk_done());
	}
}

async function keepWebhook(walk: Walk): Promise<void> {
	const { page, keys, web } = walk;
	await enter(walk, m.outbox_webhooks_title());
	await keys.follow(button(page, m.outbox_webhooks_add()));
	await goToProblem(walk, box(page, m.outbox_webhooks_url()));
	await page.keyboard.type(`${web.url}/gone`);
	await keys.follow(button(page, m.outbox_webhooks_add()));
	await expectReply(page, m.outbox_webhooks_secret_title());
	await keys.follow(button(page, m.outbox_webhooks_test()));
	await expectReply(page, m.outbox_webhooks_tested());
	await expect(async () => {
		await enter(walk, m.outbox_title());
		await expect(page.getByRole('main')).toContainText(m.outbox_reason({ code: 'http 410' }), {
			timeout: 200
		});
	}).toPass({ timeout: 15_000 });
	await keys.follow(button(page, m.outbox_again()));
	await expectReply(page, m.outbox_again_done());
	await enter(walk, m.outbox_webhooks_title());
	await keys.follow(button(page, m.outbox_webhooks_end()));
	await expectReply(page, m.outbox_webhooks_ended());
}

async function changeMany(walk: Walk): Promise<void> {
	const { page, keys } = walk;
	await enter(walk, m.desk_list());
	await keys.type(page.getByRole('searchbox'), 'Astana');
	await keys.follow(button(page, m.desk_search_button()));
	const chosen = page.getByRole('checkbox');
	await keys.press(chosen.nth(0), 'Space');
	await keys.press(chosen.nth(1), 'Space');
	await keys.choose(box(page, m.workflow_bulk_label()), 'confidence-low');
	await keys.follow(button(page, m.workflow_bulk_preview()));
	await expect(page.getByRole('status')).toBeFocused();
	await keys.follow(button(page, m.workflow_bulk_apply({ count: 2 })));
	await expectReply(page, m.workflow_bulk_done({ count: 2 }));
	await keys.follow(button(page, m.workflow_bulk_undo()));
	await expectReply(page, m.workflow_bulk_undone());
}

async function nameAndRestore(walk: Walk): Promise<void> {
	const { page, keys } = walk;
	await keys.type(page.getByRole('searchbox'), 'Astana');
	await keys.follow(button(page, m.desk_search_button()));
	await keys.follow(page.locator('main a[href$="/history"]').first());
	const oldest = page.locator('section').filter({ has: page.locator('#revision-1') });
	await keys.press(oldest.locator('summary').last());
	await keys.follow(oldest.getByRole('button', { name: m.workflow_name_button() }));
	await goToProblem(walk, page.locator('#name-1'));
	await page.keyboard.type('Checkpoint');
	await keys.follow(oldest.getByRole('button', { name: m.workflow_name_button() }));
	await expectReply(page, m.workflow_done_named());
	await expect(oldest).toContainText('Checkpoint');
	await keys.follow(button(page, m.workflow_restore_label(numberSlots('number', 1, getLocale()))));
	await expectReply(page, m.workflow_done_restored());
}

async function lookAfterPeople(walk: Walk): Promise<void> {
	const { page, keys, desk } = walk;
	await enter(walk, m.workflow_people());
	await keys.choose(page.locator('#role'), 'author');
	await keys.follow(button(page, m.people_invite()));
	await expectReply(page, m.people_link_made());
	const link = await page.locator('#link').inputValue();
	await joinDesk(desk, link, { ...EDITOR, name: 'Bek', email: 'bek@example.org' });
	await enter(walk, m.workflow_people());
	const person = page.getByRole('listitem').filter({ hasText: 'Bek' });
	await keys.press(person.locator('summary'));
	await keys.choose(person.getByRole('combobox'), 'editor');
	await keys.follow(button(page, m.people_role_change()));
	await expectReply(page, m.desk_done());
	await keys.press(person.locator('summary'));
	await keys.follow(button(page, m.people_end()));
	await expectReply(page, m.desk_done());
	await expect(person).toContainText(m.people_ended());
}

async function changeSettings(walk: Walk): Promise<void> {
	const { page, keys } = walk;
	await enter(walk, m.workflow_settings());
	const fourEyes = page.getByRole('group', { name: m.people_four_eyes() });
	await keys.press(fourEyes.getByRole('radio', { checked: true }), 'ArrowDown');
	await keys.follow(button(page, m.people_settings_save()));
	await expectReply(page, m.desk_done());
	await expect(fourEyes.getByLabel(m.people_four_eyes_on())).toBeChecked();
}

async function useShortcuts(walk: Walk): Promise<void> {
	const { page } = walk;
	await enter(walk, m.desk_list());
	await page.keyboard.press('?');
	const sheet = page.getByRole('dialog', { name: m.workflow_keys_open() });
	await expect(sheet.getByRole('button')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await page.keyboard.press('j');
	await expect(page.locator('[data-row]').first()).toBeFocused();
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox')).toBeFocused();
}

async function seeLinkCheck(walk: Walk, scripts: boolean): Promise<void> {
	const { page, keys } = walk;
	await enter(walk, m.links_title());
	const before = await progress(page).textContent();
	// One site, with one request every five seconds.
	await expect(async () => {
		if (!scripts) await keys.follow(page.getByRole('link', { name: m.links_run_refresh() }));
		await expect(progress(page)).not.toHaveText(before!, { timeout: 500 });
	}).toPass({ timeout: 15_000 });
}

async function signOutAndIn(walk: Walk): Promise<void> {
	const { page, keys } = walk;
	await keys.follow(button(page, m.desk_sign_out()));
	await keys.type(box(page, m.desk_email()), EDITOR.email);
	await keys.type(box(page, m.desk_password()), 'not this one');
	await keys.follow(button(page, m.desk_sign_in()));
	await goToProblem(walk, box(page, m.desk_email()));
	await keys.type(box(page, m.desk_password()), EDITOR.password);
	await keys.follow(button(page, m.desk_sign_in()));
	await expect(page).toHaveURL('/desk');
}

for (const language of LANGUAGES) {
	// One language with scripts, and another without.
	const tag = { en: '@full', ru: '@scripts', kk: '@plain' }[language];

	test(
		`${language}: every room of the desk by keyboard`,
		{ tag },
		async ({ page, context, web, desk, checkHere, javaScriptEnabled }) => {
			const scripts = javaScriptEnabled !== false;
			test.setTimeout(120_000);
			await context.addCookies(browserCookies(desk, await setUpEditor(desk, language)));
			const walk: Walk = { page, keys: keyboardOf(page), web, desk };
			await page.goto('/desk');
			await speaking(language, async () => {
				await test.step('link check', () => startLinkCheck(walk));
				if (scripts) await test.step('axe', () => checkHere(isFull ? undefined : ['light']));
				await test.step('rule', () => changeRule(walk));
				await test.step('rate', () => enterRate(walk));
				await test.step('watch', () => watchPages(walk));
				await test.step('webhook', () => keepWebhook(walk));
				await test.step('many', () => changeMany(walk));
				await test.step('history', () => nameAndRestore(walk));
				await test.step('people', () => lookAfterPeople(walk));
				await test.step('settings', () => changeSettings(walk));
				if (scripts) await test.step('shortcuts', () => useShortcuts(walk));
				await test.step('progress', () => seeLinkCheck(walk, scripts));
				await test.step('session', () => signOutAndIn(walk));
			});
		}
	);
}
