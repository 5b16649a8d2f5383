import { setTimeout as pause } from 'node:timers/promises';
import { retryDelay, MAX_ATTEMPTS } from '$lib/domain/outbox/attempts';
import type { Channel, Delivery } from '$lib/domain/outbox/delivery';
import type { TrackerRecord } from '$lib/domain/record/record';
import { addMilliseconds, type Instant } from '$lib/domain/time';
import {
	claimDelivery,
	deleteDelivery,
	hasOutboxWork,
	markFailed,
	markSent,
	releaseStranded
} from '$lib/server/storage/outbox/deliveries';
import { log } from '$lib/server/log';
import { dropLease, isLeaseFree, takeLease, type LeaseClaim } from '$lib/server/storage/leases';
import type { Store } from '$lib/server/storage/store';
import { fanOut } from './fan-out';
import type { Outcome, Sender } from './outcome';
import { sweep } from './sweep';

const POLL_MS = 1000;
/** How long the others wait if a runner dies; a working runner renews its lease three times within this time. */
const LEASE_MS = 15_000;
/** How often, and after which pause, to retry writing an acknowledgement if the database is busy: for at least ten seconds. */
const NOTE_TRIES = 100;
const NOTE_PAUSE_MS = 100;

export interface OutboxOptions {
	store: Store;
	record: () => TrackerRecord;
	clock: { now(): Instant };
	/** The sender of each channel; a missing channel is not set up. */
	senders: Partial<Record<Channel, Sender>>;
	random: () => number;
	/** Identifies this runner; different from every other runner's. */
	holder?: string;
	pollMs?: number;
	leaseMs?: number;
}

export interface Outbox {
	/** Finishes the current delivery and starts no other. */
	close(): Promise<void>;
}

/**
 * Repeatedly sends what is due, as the only runner among all processes that share the database. A delivery is
 * marked before it is sent and after the other side has acknowledged it; if a crash happens between the two, it
 * is sent again under the same id (docs/decisions/0014-outbox.md).
 */
export function startOutbox(options: OutboxOptions): Outbox {
	const { pollMs = POLL_MS } = options;
	const runner = new Runner(options);
	let closed = false;
	let timer: NodeJS.Timeout | undefined;
	let pass = Promise.resolve();

	function next(): void {
		if (closed) return;
		pass = runner.pass().catch((error: unknown) => {
			log.error({ err: error }, 'The outbox could not go on.');
		});
		void pass.then(() => {
			if (!closed) timer = setTimeout(next, pollMs).unref();
		});
	}
	next();
	return {
		async close() {
			closed = true;
			clearTimeout(timer);
			runner.stop();
			await pass;
			runner.close();
		}
	};
}

class Runner {
	readonly #options: OutboxOptions;
	readonly #holder: string;
	readonly #claimed: LeaseClaim;
	readonly #leaseMs: number;
	readonly #senders: [Channel, Sender][];
	#stopped = false;
	#sweptIn = '';

	constructor(options: OutboxOptions) {
		this.#options = options;
		this.#holder = options.holder ?? crypto.randomUUID();
		this.#claimed = { name: 'outbox', holder: this.#holder };
		this.#leaseMs = options.leaseMs ?? LEASE_MS;
		this.#senders = Object.entries(options.senders) as [Channel, Sender][];
	}

	stop(): void {
		this.#stopped = true;
	}

	close(): void {
		for (const [, sender] of this.#senders) sender.close?.();
	}

	/** Sends everything that is due now, unless another runner is doing so. */
	async pass(): Promise<void> {
		const { store, record, clock } = this.#options;
		await this.#sweepHourly();
		const channels = this.#senders.map(([channel]) => channel);
		if (!(await hasOutboxWork(store.reader, channels, clock.now()))) return;
		// Check before taking the lease: a standby must not write, or it would slow down the active runner.
		if (!(await isLeaseFree(store.reader, this.#claimed, clock.now()))) return;
		if (!(await takeLease(store.db, this.#claimed, this.#lease()))) return;
		const renewal = setInterval(() => void this.#renew(), this.#leaseMs / 3);
		try {
			await releaseStranded(store.db);
			await fanOut({ store, record: record(), channels, now: clock.now() });
			await Promise.all(this.#senders.map(([channel, sender]) => this.#drain(channel, sender)));
		} finally {
			clearInterval(renewal);
			await dropLease(store.db, this.#claimed);
		}
	}

	async #drain(channel: Channel, sender: Sender): Promise<void> {
		while (!this.#stopped) {
			const delivery = await this.#claim(channel);
			if (!delivery) return;
			const outcome = await attempt(sender, delivery);
			await this.#settle(delivery, outcome);
			if (outcome.kind === 'failed' && outcome.unreachable) return;
		}
	}

	/** In one transaction with the lease, so that a runner that has lost it cannot claim anything. */
	async #claim(channel: Channel): Promise<Delivery | undefined> {
		const { store, clock } = this.#options;
		const lease = this.#lease();
		return store.db.transaction().execute(async (db) => {
			if (!(await takeLease(db, this.#claimed, lease))) return undefined;
			return claimDelivery(db, channel, { holder: this.#holder, now: clock.now() });
		});
	}

	async #settle(delivery: Delivery, outcome: Outcome): Promise<void> {
		const { store, clock, random } = this.#options;
		const at = clock.now();
		if (outcome.kind === 'sent') return this.#noteSent(delivery.id, at);
		if (outcome.kind === 'void') return deleteDelivery(store.db, delivery.id);
		const dead = outcome.final || delivery.attempts >= MAX_ATTEMPTS;
		const wait = Math.max(outcome.waitMs ?? 0, retryDelay(delivery.attempts, random));
		await markFailed(store.db, delivery.id, {
			holder: this.#holder,
			problem: outcome.problem,
			nextAt: dead ? undefined : addMilliseconds(at, wait),
			at
		});
	}

	/** The other side has it. Retry while the database is busy, because until this is written it would be sent again. */
	async #noteSent(id: string, at: Instant): Promise<void> {
		for (let left = NOTE_TRIES; ; left--) {
			try {
				return await markSent(this.#options.store.db, id, at);
			} catch (error) {
				if (left === 0) throw error;
				await pause(NOTE_PAUSE_MS);
			}
		}
	}

	async #sweepHourly(): Promise<void> {
		const now = this.#options.clock.now();
		const hour = now.slice(0, 13);
		if (hour === this.#sweptIn) return;
		await sweep(this.#options.store, now);
		this.#sweptIn = hour;
	}

	#lease() {
		const now = this.#options.clock.now();
		return { now, until: addMilliseconds(now, this.#leaseMs) };
	}

	async #renew(): Promise<void> {
		// The next claim notices a failed renewal.
		await takeLease(this.#options.store.db, this.#claimed, this.#lease()).catch(() => false);
	}
}

async function attempt(sender: Sender, delivery: Delivery): Promise<Outcome> {
	try {
		return await sender.send(delivery);
	} catch {
		// Our own error, such as a missing revision: an editor sees it as a dead letter.
		return { kind: 'failed', problem: 'internal' };
	}
}
