import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { MAIN, startMeasured, type MeasuredServer } from './bench/process';
import { growDatabase } from './bench/grow';
import { growthPerMinute } from './bench/growth';
import { createClock } from '$lib/server/clock';
import { raiseRecordVersion } from '$lib/server/storage/record/record-version';
import { openStore } from '$lib/server/storage/open-store';

/**
 * `npm run soak [-- MINUTES]`: readers of all kinds at 70% of what the machine can do, while the record changes every few
 * seconds. Fails if any answer is not a success, or if memory still grows after the first fifth of the time by more
 * than the noise of the measurement.
 */
const minutes = Number(process.argv[2] ?? 10);
const CONNECTIONS = 20;
const SHARE = 0.7;
const CALIBRATION_S = 10;
const SAMPLE_MS = 5000;
/** How often to publish; every page and feed is then rendered again. */
const PUBLISH_MS = 5000;
/** Growth that counts as none, in MB per minute, because the page cache and garbage collection make memory vary. */
const FLAT = 1;

/** Mostly cached pages, some that are rendered each time, and addresses that programs fetch. */
const ADDRESSES = [
	...['/en', '/ru', '/kk', '/kk/timeline', '/ru/forecast?by=2028-01-01', '/en/changes'],
	...['/ru', '/en/milestones/coop-council-22-2025', '/kk/sources', '/en/statistics', '/kk'],
	...['/ru/feed.atom', '/en/calendar.ics', '/api/v1/milestones', '/api/v1/summary', '/live.js'],
	'/ru/check?who=tourists&travellers=40&trip=2027-07-01&country=IT&visas=none',
	'/en?not-kept'
].map((path) => ({ path }));

const folder = mkdtempSync(join(tmpdir(), 'tracker-soak-'));
const databaseUrl = `file:${join(folder, 'soak.db')}`;
await growDatabase(databaseUrl, 1000);
const server = await startMeasured(MAIN, '/en', {
	NODE_ENV: 'production',
	DATABASE_URL: databaseUrl
});
const store = openStore(databaseUrl);
const publishing = setInterval(
	() => void store.db.transaction().execute((db) => raiseRecordVersion(db, createClock().now())),
	PUBLISH_MS
);
try {
	const capacity = await read(server, { duration: CALIBRATION_S });
	const rate = Math.max(CONNECTIONS, Math.round(capacity.perSecond * SHARE));
	console.log(
		`Capacity ${capacity.perSecond.toFixed(0)} requests/s; ${minutes} minutes at ${rate}.`
	);
	const memory: { at: number; mb: number }[] = [];
	const sampling = setInterval(() => {
		void server.usage().then(({ rss }) => memory.push({ at: Date.now(), mb: rss / 2 ** 20 }));
	}, SAMPLE_MS);
	const soaked = await read(server, { duration: minutes * 60, overallRate: rate });
	clearInterval(sampling);
	const warm = memory.slice(Math.floor(memory.length / 5));
	const { slope, noise } = growthPerMinute(warm);
	console.log(
		[
			`${soaked.answers} answers, ${soaked.failures} failures`,
			`memory ${memory[0]?.mb.toFixed(0)} MB at first, ${warm[0]?.mb.toFixed(0)} after a fifth, ${memory.at(-1)?.mb.toFixed(0)} at last`,
			`since that fifth ${slope >= 0 ? '+' : ''}${slope.toFixed(2)} ± ${noise.toFixed(2)} MB a minute`,
			`median ${soaked.p50} ms, slowest hundredth ${soaked.p99} ms`
		].join('; ')
	);
	if (soaked.failures > 0 || slope - noise > FLAT) process.exitCode = 1;
} finally {
	clearInterval(publishing);
	await server.stop();
	await store.close();
	rmSync(folder, { recursive: true, force: true });
}

async function read({ url }: MeasuredServer, options: { duration: number; overallRate?: number }) {
	const result = await autocannon({
		url,
		connections: CONNECTIONS,
		headers: { 'accept-encoding': 'br' },
		requests: ADDRESSES,
		...options
	});
	return {
		answers: result['2xx'],
		failures: result.non2xx + result.errors + result.timeouts,
		perSecond: result.requests.average,
		p50: result.latency.p50,
		p99: result.latency.p99
	};
}
