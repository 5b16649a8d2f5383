import type { Page } from '@playwright/test';
import type { RunningTracker } from './tracker';

const EMAIL = 'aya@example.org';
const PASSWORD = 'four plain words here';

/** Sets up the first editor of a fresh tracker in the browser, who then stands on the desk. */
export async function asFirstEditor(
	page: Page,
	tracker: RunningTracker,
	language = 'en'
): Promise<void> {
	const [link] = /http\S+token=\S+/u.exec(tracker.lines.join('\n')) ?? [];
	if (!link) throw new Error('The tracker printed no link for its first editor.');
	await page.goto(`${link}&lang=${language}`);
	await page.locator('#name').fill('Aya');
	await page.locator('#email').fill(EMAIL);
	await page.locator('#password').fill(PASSWORD);
	await page.locator('#password').press('Enter');
	await page.waitForURL('**/desk');
}

/** Signs in the one whom {@link asFirstEditor} has set up, in a new browser. */
export async function signIn(page: Page): Promise<void> {
	await page.goto('/desk/sign-in');
	await page.locator('#email').fill(EMAIL);
	await page.locator('#password').fill(PASSWORD);
	await page.locator('#password').press('Enter');
	await page.waitForURL('**/desk');
}
