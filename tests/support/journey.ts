import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Look } from './looks';
import { startTracker, type RunningTracker } from './tracker';

interface TestFixtures {
	/** Checks the current page with axe, in the given `looks` or in all, and that nothing scrolls sideways at 320 px. */
	checkHere: (looks?: Look[]) => Promise<void>;
	/** Goes there and checks. */
	checkPage: (path: string, looks?: Look[]) => Promise<void>;
}

interface WorkerFixtures {
	/** A server with the shipped record, shared by all journeys that only read. */
	tracker: RunningTracker;
}

/** The axe rules whose result can differ on a dark and narrow page, which has the same structure. */
const DARK_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/** Journeys read a test tracker; they fail on console messages and on requests to other hosts. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
	tracker: [trackerOfWorker, { scope: 'worker', timeout: 60_000 }],
	baseURL: async ({ tracker }, use) => use(tracker.url),
	page: async ({ page, baseURL }, use) => {
		const noise: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type()) && !isExpectedStatus(message.text()))
				noise.push(message.text());
		});
		page.on('pageerror', (error) => noise.push(error.message));
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (/^https?:$/u.test(url.protocol) && url.origin !== baseURL)
				noise.push(`request to another host: ${url}`);
		});
		// A page may answer 404 on purpose, but its assets may not.
		page.on('response', (response) => {
			if (response.status() >= 400 && !response.request().isNavigationRequest())
				noise.push(`${response.status()}: ${response.url()}`);
		});
		await use(page);
		expect(noise).toEqual([]);
	},
	checkHere: async ({ page }, use) => {
		await use(async (looks = ['light', 'dark']) => {
			const size = page.viewportSize() ?? { width: 1280, height: 900 };
			for (const colorScheme of looks) {
				const isDark = colorScheme === 'dark';
				const rules = isDark ? DARK_RULES : undefined;
				await page.setViewportSize({ ...size, width: isDark ? 360 : size.width });
				await page.emulateMedia({ colorScheme });
				const { violations } = await new AxeBuilder({ page })
					// Otherwise axe opens a new page for each analysis to read frames of other sites, but there are none.
					.setLegacyMode()
					// A frame for other sites may not load even its own styles.
					.options({
						preload: false,
						...(rules && { runOnly: { type: 'rule', values: [...rules] } })
					})
					.analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			}
			await expectNoSidewaysScroll(page);
			await page.setViewportSize(size);
		});
	},
	checkPage: async ({ page, checkHere }, use) => {
		await use(async (path, looks) => {
			await page.goto(path);
			await checkHere(looks);
		});
	}
});

// eslint-disable-next-line no-empty-pattern -- Playwright reads the names from this pattern
async function trackerOfWorker({}, use: (tracker: RunningTracker) => Promise<void>): Promise<void> {
	const tracker = await startTracker();
	await use(tracker);
	await tracker.stop();
}

/** For journeys that write: a separate tracker, which no reading journey uses. */
export const writingTest = test.extend<object, WorkerFixtures>({
	tracker: [trackerOfWorker, { scope: 'worker', timeout: 60_000 }]
});

/** The browser itself logs an error for a page that answers 404 or 422. */
function isExpectedStatus(text: string): boolean {
	return /the server responded with a status of 4\d\d/u.test(text);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
	await page.setViewportSize({ width: 320, height: 640 });
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow, `${page.url()} scrolls sideways at 320 px`).toBe(0);
}

export { expect };
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
