import { defineConfig, devices } from '@playwright/test';
import { isFull } from './tests/support/size';

/** Chromium runs as root in CI, on machines without internet access, so its own requests are switched off. */
const launchOptions = {
	...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } };

/** Tests that one project leaves to the other, and both leave to a full run (`FULL=1`). */
function left(tag: '@plain' | '@scripts'): RegExp {
	return isFull ? /$^/u : new RegExp(`${tag}|@full`, 'u');
}

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: '.cache/test/artifacts',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 30_000,
	expect: { timeout: 5_000 },
	forbidOnly: Boolean(process.env['CI']),
	use: { launchOptions, locale: 'en-GB', screenshot: 'only-on-failure' },
	projects: [
		{ name: 'desktop', use: desktop, grepInvert: left('@plain') },
		// Only tests in which a small screen or touch makes a difference; axe checks the rest at 360 and 320 px.
		{
			name: 'phone',
			grep: /@phone/,
			use: { ...desktop, viewport: { width: 360, height: 640 }, hasTouch: true }
		},
		// Public pages are the same with and without their one small script, so only the main journeys run here. axe is a
		// script itself, so it cannot check a page without scripts.
		{
			name: 'no-javascript',
			use: { ...desktop, javaScriptEnabled: false },
			grep: isFull ? /./ : /@phone|(?:desk|desk-work|desk-rooms|sources|follow|changes)\.spec/,
			grepInvert: [/@axe/, left('@scripts')]
		}
	]
});
