// `npm run interaction -- http://localhost:3000`: measures how long a reader waits for the next paint after a key
// press or click, on a processor slowed down four times. Fails if one wait is too long.
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';

const SLOWDOWN = 4;
/** The longest wait that still feels immediate, in milliseconds (interaction to next paint). */
const AT_ONCE = 100;
/** The browser rounds to 8 ms and reports nothing shorter than this. */
const SHORTEST = 16;
/** The fastest human reaction to something on screen. */
const REACTION_MS = 300;

const origin = process.argv[2] ?? 'http://localhost:3000';

/** A page, and a reader's actions on it. */
const WALKS = [
	{ path: '/en', act: openAll },
	{ path: '/ru/timeline', act: openAll },
	{ path: '/kk/milestones/coop-council-22-2025', act: openAll },
	{ path: '/en/forecast', act: readChart },
	{ path: '/ru/statistics', act: readChart },
	{ path: '/en/check', act: answer },
	{
		path: '/kk/check?who=tourists&travellers=40&trip=2027-07-01&country=IT&visas=none',
		act: openAll
	}
];

/** Opens everything that is folded. */
async function openAll(page) {
	for (const summary of await page.locator('main summary:visible').all()) await summary.click();
	for (let i = 0; i < 10; i++) await page.keyboard.press('Tab');
}

/** Points at a chart, which loads its script, then moves along it, and moves the sliders. */
async function readChart(page) {
	const chart = page.locator('[data-chart]').first();
	if (await chart.count()) {
		await chart.scrollIntoViewIfNeeded();
		await chart.click();
		await page.locator('[data-chart] canvas').first().waitFor();
		await page.waitForTimeout(REACTION_MS);
		await chart.click();
		for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
	}
	for (const slider of await page.locator('input[type=range]:visible').all()) {
		await slider.focus();
		for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
	}
	await openAll(page);
}

/** Goes through a form by keyboard, and changes each answer. */
async function answer(page) {
	for (let i = 0; i < 40; i++) {
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowDown');
	}
	await openAll(page);
}

function watch() {
	window.waits = [];
	new PerformanceObserver((list) => {
		for (const { interactionId, duration, name } of list.getEntries())
			if (interactionId > 0) window.waits.push({ name, duration });
	}).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
	for (const { path, act } of WALKS) {
		const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
		const client = await page.context().newCDPSession(page);
		await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		await page.addInitScript(watch);
		await page.goto(origin + path);
		await act(page);
		// The browser reports the last paint only after it has happened.
		await page.waitForTimeout(500);
		const waits = await page.evaluate(() => window.waits);
		const longest = waits.reduce((a, b) => (b.duration > a.duration ? b : a), {
			name: `nothing above ${SHORTEST} ms`,
			duration: 0
		});
		console.log(
			`${path}: ${longest.duration} ms (${longest.name}), ${waits.length} above ${SHORTEST} ms`
		);
		if (longest.duration > AT_ONCE) process.exitCode = 1;
		await page.close();
	}
} finally {
	await browser.close();
}
