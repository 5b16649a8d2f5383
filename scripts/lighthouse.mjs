// `npm run lighthouse -- http://localhost:3000/en`: Lighthouse's four scores on a phone, for a running server.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from './chromium.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const url = process.argv[2] ?? 'http://localhost:3000/en';

const chrome = await launch({
	chromePath: findChromium(),
	chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
});
try {
	const result = await lighthouse(url, {
		port: chrome.port,
		onlyCategories: CATEGORIES,
		logLevel: 'error'
	});
	const { categories, audits } = result.lhr;
	console.log(url);
	for (const id of CATEGORIES) console.log(`${id}: ${Math.round(categories[id].score * 100)}`);
	for (const id of [
		'first-contentful-paint',
		'largest-contentful-paint',
		'total-blocking-time',
		'cumulative-layout-shift',
		'total-byte-weight'
	])
		console.log(`${id}: ${audits[id].displayValue}`);
	for (const id of CATEGORIES) {
		for (const { id: audit, weight } of categories[id].auditRefs) {
			const { score, title } = audits[audit];
			if (weight > 0 && score !== null && score < 0.9)
				console.log(`  below 0.9: ${audit}: ${title}`);
		}
	}
} finally {
	chrome.kill();
}
