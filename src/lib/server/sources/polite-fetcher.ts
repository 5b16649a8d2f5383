import { LRUCache } from 'lru-cache';
import robotsParser from 'robots-parser';
import { decodeText } from './decode';
import type { FetchRequest, FetchResult, Fetcher } from './safe-fetch';

/** The pause between two scheduled requests to one host. */
const PAUSE_MS = 5000;
/** How long a host's robots.txt is cached. */
const ROBOTS_MS = 24 * 60 * 60 * 1000;
/** The largest number of cached hosts. */
const HOSTS_MAX = 500;
/** Our name in robots.txt. */
const ROBOT = 'EU-KZ-visa-tracker';

type Robots = ReturnType<typeof robotsParser>;

/** For scheduled work: one request at a time to a host, with a pause before the next, and none that robots.txt forbids. */
export function createPoliteFetcher(fetcher: Fetcher, pauseMs = PAUSE_MS): Fetcher {
	const queues = new Map<string, Promise<unknown>>();
	const rules = new LRUCache<string, Robots>({ max: HOSTS_MAX, ttl: ROBOTS_MS });

	async function robotsOf(origin: string): Promise<Robots> {
		const known = rules.get(origin);
		if (known) return known;
		const address = `${origin}/robots.txt`;
		const result = await fetcher.get(address, { types: ['text/plain'] });
		// Without readable rules everything is allowed (RFC 9309 §2.3.1.3).
		const text = result.ok ? decodeText(result.body, result.charset) : '';
		const robots = robotsParser(address, text);
		rules.set(origin, robots);
		return robots;
	}

	async function getNow(address: string, request: FetchRequest): Promise<FetchResult> {
		const robots = await robotsOf(new URL(address).origin);
		return robots.isAllowed(address, ROBOT) === false
			? { ok: false, problem: 'robots', url: address }
			: fetcher.get(address, request);
	}

	/** Waits for requests to this host that are already queued. */
	function inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
		const before = queues.get(host);
		const turn = before ? before.then(() => pause(pauseMs)).then(work) : work();
		const settled = turn.catch(() => undefined);
		queues.set(host, settled);
		void settled.then(() => {
			if (queues.get(host) === settled) setTimeout(() => forget(host, settled), pauseMs).unref();
		});
		return turn;
	}

	function forget(host: string, settled: Promise<unknown>): void {
		if (queues.get(host) === settled) queues.delete(host);
	}

	return {
		on: fetcher.on,
		get(address, request) {
			if (!fetcher.on || !URL.canParse(address)) return fetcher.get(address, request);
			return inTurn(new URL(address).host, () => getNow(address, request));
		}
	};
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
