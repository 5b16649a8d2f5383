/*
 * Several processes on one machine, on one port (`WEB_CONCURRENCY`). The leader serves nothing itself: it starts
 * the others, replaces one that dies, and passes metrics between them.
 */
import cluster, { type Worker } from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from './lib/server/log.ts';
import {
	FURTHER,
	type FromLeader,
	type FromProcess,
	type Serving
} from './lib/server/process-messages.ts';

/** How long to wait before replacing a process that died early: longer each time, up to the last value. */
const PAUSES_MS = [0, 500, 1000, 2000, 5000, 10_000, 30_000];
/** A process that has served for this long did not die from a failed start. */
const GROWN_UP_MS = 30_000;
/** Processes stop by themselves earlier (main.ts); any that has not is killed. */
const DEADLINE_MS = 4900;

/** Starts `count` processes and leads them until the system ends this one. Never resolves. */
export async function lead(count: number): Promise<never> {
	// Each process accepts its own connections: one passed on by the leader to a dead process would hang.
	cluster.schedulingPolicy = cluster.SCHED_NONE;
	const leader = new Leader(count);
	process.on('SIGTERM', (signal) => leader.stop(signal));
	process.on('SIGINT', (signal) => leader.stop(signal));
	await leader.start();
	return new Promise(() => undefined);
}

class Leader {
	readonly #count: number;
	/** The processes that answer requests. */
	readonly #serving = new Set<Worker>();
	/** The environment of all processes except the first. */
	#further = FURTHER;
	#stopping = false;
	#failures = 0;

	constructor(count: number) {
		this.#count = count;
	}

	/** Only the first process migrates, imports and prints the set-up link; then the others start. */
	async start(): Promise<void> {
		const first = await this.#begin({}).catch((code: number) => process.exit(code || 1));
		// If the system chose the port, only the first process knows it.
		this.#further = { ...FURTHER, ORIGIN: first.origin };
		const others = Array.from({ length: this.#count - 1 }, () => this.#begin(this.#further));
		// If one of them fails, it is replaced like one that dies later.
		await Promise.allSettled(others);
		console.log(`Serving on ${first.serving}`);
	}

	stop(signal: NodeJS.Signals): void {
		if (this.#stopping) return;
		this.#stopping = true;
		const workers = Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);
		let left = workers.length;
		if (left === 0) process.exit(0);
		for (const worker of workers) {
			worker.on('exit', () => {
				left -= 1;
				if (left === 0) process.exit(0);
			});
			worker.process.kill(signal);
		}
		setTimeout(() => workers.forEach((it) => it.process.kill('SIGKILL')), DEADLINE_MS).unref();
	}

	/** Resolves once it serves; rejects with its exit code if it stops before that. */
	#begin(environment: Record<string, string>): Promise<Serving> {
		const worker = cluster.fork(environment);
		const startedAt = performance.now();
		return new Promise((resolve, reject) => {
			worker.on('message', (message: FromProcess) => {
				if ('serving' in message) {
					this.#serving.add(worker);
					resolve(message);
				} else this.#handOn(worker, message);
			});
			worker.on('exit', (code, signal) => {
				const hasServed = this.#serving.delete(worker);
				reject(code);
				if (!hasServed && environment !== this.#further) return;
				void this.#replace(signal ?? `exit code ${code}`, performance.now() - startedAt);
			});
		});
	}

	async #replace(reason: string, livedMs: number): Promise<void> {
		if (this.#stopping) return;
		this.#failures = livedMs > GROWN_UP_MS ? 0 : this.#failures + 1;
		log.warn({ reason }, 'A process has ended and is replaced.');
		await wait(PAUSES_MS[Math.min(this.#failures, PAUSES_MS.length) - 1] ?? 0);
		// If it fails, its exit handler calls this function again.
		if (!this.#stopping) await this.#begin(this.#further).catch(() => undefined);
	}

	/** Asks all serving processes for their metrics, for the process that Prometheus asked. */
	#handOn(from: Worker, message: Exclude<FromProcess, Serving>): void {
		if ('figures' in message) {
			const asker = cluster.workers?.[message.to];
			if (asker) tell(asker, message);
			return;
		}
		const others = [...this.#serving].filter((worker) => worker !== from);
		tell(from, { expect: others.length, ask: message.ask });
		for (const worker of others) tell(worker, { ask: message.ask, to: from.id });
	}
}

/** A process that is about to stop gets no more messages, and we do not wait for its answer. */
function tell(worker: Worker, message: FromLeader): void {
	if (worker.isConnected()) worker.send(message, undefined, () => undefined);
}
