import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summarize, type Finding } from './finding';
import { growDatabase } from './grow';
import { costOf } from './load';
import { MAIN, startMeasured, type MeasuredServer } from './process';
import { benchRebuild } from './rebuild';
import { tell } from './report';
import { benchServing } from './serving';

const ROUNDS = 7;
const AMOUNT = 2000;
const STARTS = 4;

/** Measures everything that a server does, for each number of milestones. */
export async function benchSizes(sizes: readonly number[]): Promise<Finding[]> {
	const folder = mkdtempSync(join(tmpdir(), 'tracker-bench-'));
	const urlOf = (size: number) => `file:${join(folder, `${size}.db`)}`;
	try {
		for (const size of sizes) {
			console.log(`Inventing ${size} milestones …`);
			await growDatabase(urlOf(size), size);
		}
		const findings: Finding[] = [];
		for (const size of sizes) {
			findings.push(...tell(await benchStart(urlOf(size), size)));
			findings.push(...tell(await benchRebuild(urlOf(size), size)));
		}
		const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
		return [...findings, ...(await benchBoth(urlOf(small), urlOf(large)))];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const serve = (databaseUrl: string) =>
	startMeasured(MAIN, '/en', { NODE_ENV: 'production', DATABASE_URL: databaseUrl });

/** The time from the start of the process to its first page, and its memory afterwards. */
async function benchStart(url: string, size: number): Promise<Finding[]> {
	const starts: number[] = [];
	const memory: number[] = [];
	for (let round = 0; round < STARTS; round++) {
		const server = await serve(url);
		starts.push(server.startMs);
		await costOf(server, { path: '/en' }, AMOUNT);
		memory.push((await server.usage()).rss / 1024 / 1024);
		await server.stop();
	}
	const of = `${size.toLocaleString('en')} milestones`;
	const start: Finding = {
		what: `start to the first page, ${of}`,
		unit: 'ms',
		...summarize(starts)
	};
	const rss: Finding = { what: `resident memory, ${of}`, unit: 'MB', ...summarize(memory) };
	return [
		size < 1000 ? { ...start, target: { atMost: 1500 } } : start,
		size === 10_000 ? { ...rss, target: { atMost: 200 } } : rss
	];
}

/** A cached page must not cost more if the record is larger. */
async function benchBoth(small: string, large: string): Promise<Finding[]> {
	const servers: [MeasuredServer, MeasuredServer] = [await serve(small), await serve(large)];
	const asked = { path: '/en' };
	for (const server of servers) await costOf(server, asked, AMOUNT);
	const ratios: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const few = await costOf(servers[0], asked, AMOUNT);
		const many = await costOf(servers[1], asked, AMOUNT);
		ratios.push(many / few);
	}
	const serving = await benchServing(servers[0]);
	for (const server of servers) await server.stop();
	return [
		...serving,
		...tell([
			{
				what: 'home, kept: the largest record / the smallest',
				unit: '',
				...summarize(ratios),
				target: { atMost: 1.1 }
			}
		])
	];
}
