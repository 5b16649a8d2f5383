import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { FromLeader, FromProcess } from './process-messages';

/** A process that does not answer within this time is left out. */
const PATIENCE_MS = 1000;

/**
 * The metrics of all processes on this machine, in Prometheus format: counters are added up, gauges combined as
 * each one defines. If this is the only process, its own metrics.
 */
export function figuresOfAll(registry: Registry): () => Promise<string> {
	const { worker } = cluster;
	if (!worker) return () => registry.metrics();
	const say = (message: FromProcess) => worker.send(message);
	const waiting = new Map<number, { left: number; found: unknown[][]; done: () => void }>();
	let asked = 0;

	process.on('message', (message: FromLeader) => {
		if ('figures' in message) take(message.ask, (it) => (it.found.push(message.figures), -1));
		else if ('expect' in message) take(message.ask, () => message.expect);
		else
			void registry
				.getMetricsAsJSON()
				.then((figures) => say({ figures, ask: message.ask, to: message.to }));
	});

	/** The answers and the number of answers to expect arrive in any order. */
	function take(ask: number, count: (it: { found: unknown[][] }) => number): void {
		const question = waiting.get(ask);
		if (!question) return;
		question.left += count(question);
		if (question.left === 0) question.done();
	}

	return async () => {
		const ask = (asked += 1);
		const found: unknown[][] = [await registry.getMetricsAsJSON()];
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, PATIENCE_MS);
			const done = () => (clearTimeout(timer), resolve());
			waiting.set(ask, { left: 0, found, done });
			say({ ask });
		});
		waiting.delete(ask);
		return AggregatorRegistry.aggregate(found).metrics();
	};
}
