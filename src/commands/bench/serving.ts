import { median, summarize, type Finding } from './finding';
import { answerOf, capacityOf, costOf, latencyAt, type Asked } from './load';
import { CEILING, startMeasured, type MeasuredServer } from './process';
import { tell } from './report';

const ROUNDS = 7;
const AMOUNT = 6000;
/** Uncached answers cost up to a hundred times as much, so fewer requests are enough. */
const AMOUNT_LISTED = 500;
const AMOUNT_RENDERED = 50;

interface Scene {
	what: string;
	asked: Asked;
	amount?: number;
	/** The smallest acceptable share of the ceiling. */
	target?: number;
}

/** A family with all questions answered, as in the browser tests. */
const CHECK = '/en/check?who=tourists&travellers=40,38,9,4&trip=2027-07-01&country=IT&visas=none';

/** `ours` against bare `node:http` sending the same bytes, side by side: the ratio of processor time. */
export async function benchServing(ours: MeasuredServer): Promise<Finding[]> {
	const ceiling = await startMeasured(CEILING, '/');
	const findings: Finding[] = [];
	for (const scene of await scenesOf(ours)) {
		findings.push(...tell(await compare(ours, ceiling, scene)));
	}
	findings.push(...tell(await slowest(ours, ceiling)));
	await ceiling.stop();
	return findings;
}

async function scenesOf(ours: MeasuredServer): Promise<Scene[]> {
	const home = await answerOf(ours, { path: '/en', headers: { 'accept-encoding': 'identity' } });
	const html = Buffer.from(home.body, 'base64').toString();
	const [asset] = /\/_app\/immutable\/[^"']+\.css/u.exec(html) ?? [];
	const etag = (await answerOf(ours, { path: '/en' })).headers;
	const tag = etag[etag.indexOf('etag') + 1] ?? '';
	const rendered = { amount: AMOUNT_RENDERED };
	const list = await answerOf(ours, { path: '/api/v1/milestones' });
	return [
		{ what: 'home, kept', asked: { path: '/en' }, target: 0.9 },
		{
			what: 'home, 304',
			asked: { path: '/en', headers: { 'if-none-match': tag }, status: 304 },
			target: 0.9
		},
		{ what: 'home, rendered each time', asked: { path: '/en?not-kept' }, ...rendered },
		{ what: 'forecast by a date', asked: { path: '/en/forecast?by=2028-01-01' } },
		{ what: 'check', asked: { path: CHECK } },
		...(list.status === 200
			? [{ what: 'API list', asked: { path: '/api/v1/milestones' }, amount: AMOUNT_LISTED }]
			: []),
		...(asset ? [{ what: 'style sheet (/_app)', asked: { path: asset } }] : [])
	];
}

/** Rounds of both in turn, so that other work on the machine affects both. */
async function compare(ours: MeasuredServer, ceiling: MeasuredServer, scene: Scene) {
	const { what, asked, amount = AMOUNT, target } = scene;
	ceiling.send(await answerOf(ours, asked));
	for (const server of [ours, ceiling]) await costOf(server, asked, amount);
	const ratios: number[] = [];
	const costs: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const order = round % 2 === 0 ? [ours, ceiling] : [ceiling, ours];
		const first = await costOf(order[0] as MeasuredServer, asked, amount);
		const second = await costOf(order[1] as MeasuredServer, asked, amount);
		const [own, bare] = round % 2 === 0 ? [first, second] : [second, first];
		ratios.push(bare / own);
		costs.push(own);
	}
	const ratio: Finding = { what: `${what}: share of the ceiling`, unit: '', ...summarize(ratios) };
	return [
		target === undefined ? ratio : { ...ratio, target: { atLeast: target } },
		{ what: `${what}: processor time`, unit: 'µs', ...summarize(costs) }
	] satisfies Finding[];
}

/**
 * The slowest hundredth against the median at 80% of capacity. Other work on the machine delays the bare server
 * too, which shows the noise.
 */
async function slowest(ours: MeasuredServer, ceiling: MeasuredServer): Promise<Finding[]> {
	const asked = { path: '/en' };
	const capacities: number[] = [];
	for (let round = 0; round < 3; round++) capacities.push(await capacityOf(ours, asked));
	const capacity = summarize(capacities);
	const own: number[] = [];
	const bare: number[] = [];
	ceiling.send(await answerOf(ours, asked));
	for (let round = 0; round < 3; round++) {
		for (const [server, into] of [
			[ours, own],
			[ceiling, bare]
		] as const) {
			const { p50, p99 } = await latencyAt(server, asked, capacity.value * 0.8);
			// The load generator's clock only has milliseconds.
			into.push(Math.max(1, p99) / Math.max(1, p50));
		}
	}
	return [
		{ what: 'home, kept: at most, on this machine now', unit: 'requests/s', ...capacity },
		{
			what: 'home at 80% of that: slowest hundredth / median',
			unit: '',
			value: median(own),
			noise: Math.max(summarize(own).noise, median(bare) - 1),
			target: { atMost: 5 }
		}
	];
}
