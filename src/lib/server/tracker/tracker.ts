import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { createAuth } from '$lib/server/auth/auth';
import { createSignInLimiter } from '$lib/server/auth/limiter';
import { sessionSecret } from '$lib/server/auth/secret';
import { throttlesIn } from '$lib/server/auth/throttle';
import { createTokens } from '$lib/server/auth/tokens';
import { createClock, type Clock } from '$lib/server/clock';
import type { MailConfig, TelegramConfig } from '$lib/server/config/config';
import { createFollowers } from '$lib/server/services/followers/followers';
import { createLiveStreams } from '$lib/server/live-streams';
import { log } from '$lib/server/log';
import { sendersOf } from '$lib/server/outbox/senders';
import type { Deliver } from '$lib/server/outbox/deliver';
import { startOutbox } from '$lib/server/outbox/runner';
import { readBacktest } from '$lib/server/record/backtest';
import { readCarriedFiles } from '$lib/server/record/data-source';
import { openLiveRecord, type LiveRecord } from '$lib/server/record/live-record';
import { hasRecord, loadRecord } from '$lib/server/record/load';
import { createPastRecords } from '$lib/server/record/past-records';
import { readShippedRecord } from '$lib/server/record/shipped';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';
import { forecastsOf } from '$lib/server/services/forecast/forecasts';
import type { ImportSummary } from '$lib/server/services/record/import-all';
import { importRecord } from '$lib/server/services/record/import-record';
import { importRules } from '$lib/server/services/record/import-rules';
import { keepLedger, readLedger } from '$lib/server/services/forecast/keep-ledger';
import { runLedger } from '$lib/server/services/forecast/run-ledger';
import { createPresence } from '$lib/server/services/milestones/presence';
import { everySecond } from '$lib/server/services/record/progress';
import { gateOf } from '$lib/server/services/publication/gate';
import { runSchedule } from '$lib/server/services/milestones/run-schedule';
import { createPoliteFetcher } from '$lib/server/sources/polite-fetcher';
import { createFetcher } from '$lib/server/sources/safe-fetch';
import { databaseError } from '$lib/server/storage/database-error';
import { migrate } from '$lib/server/storage/migrate';
import { onceFree } from '$lib/server/storage/once-free';
import { openStore } from '$lib/server/storage/open-store';
import type { Desk } from './desk';
import { createHealth } from './health';
import type { Readers } from './readers';
import type { Timer } from './timer';

/** The running program. Readers, desk and timer each get what they need, and nothing else. */
export interface Tracker {
	readers: Readers;
	desk: Desk;
	timer: Timer;
	record: LiveRecord;
	clock: Clock;
	/** Everything that public pages are computed from: they are valid as long as each part is the same object. */
	edition(): readonly unknown[];
	/** Ends the open streams, which would delay the shutdown. */
	closeStreams(): void;
	close(): Promise<void>;
}

/** The options for opening the tracker. */
interface TrackerOptions {
	databaseUrl: string;
	/** Signs sessions; without it a key is created beside the database file. */
	sessionKey?: string | undefined;
	/** A folder with the reviewed files, or the dump of another tracker. */
	dataSource: string;
	/** The public address. */
	origin: string;
	fixedToday?: Day | undefined;
	/** For how long an announcement of a new headline is held, in milliseconds. */
	holdMs?: number;
	/** Whether other sites may be read, and which hosts although they are not public. */
	fetch?: { on: boolean; allowed: readonly string[] };
	mail?: MailConfig | undefined;
	telegram?: TelegramConfig | undefined;
	/** Sends requests to addresses that others have chosen, except in our own network; without it there are no webhooks. */
	deliver?: Deliver | undefined;
}

/**
 * Opens the database, migrates it, imports the shipped record and loads what is published.
 * @throws Error with one clear sentence if the database or a file of the record is unusable
 */
export async function openTracker(options: TrackerOptions): Promise<Tracker> {
	return open(options).catch((error: unknown) => {
		throw databaseError(error);
	});
}

async function open(options: TrackerOptions): Promise<Tracker> {
	const clock = createClock(options.fixedToday);
	const shipped = readShippedRecord(options.dataSource);
	const facts = readTravellerFacts(options.dataSource);
	const store = openStore(options.databaseUrl);
	await migrate(store.db);
	const secret = options.sessionKey ?? sessionSecret(`${store.file?.path ?? 'tracker'}-secret`);
	const backtest = readBacktest(options.dataSource);
	const forecasts = (of: TrackerRecord, today: Day) => forecastsOf(of, today, backtest.asOf);
	let ledger: LedgerRow[] = [];
	const tell = async (changed: TrackerRecord) => {
		const told = forecasts(changed, clock.today()).get();
		// Once the agreements are in force there is nothing to add, but the ledger is still scored.
		ledger = told.ok
			? await onceFree(() => keepLedger(store, told.value, clock.now()))
			: await readLedger(store);
	};
	// A release may bring a new method and new facts. The ledger never mixes the two, so first add a row with the
	// new method on the old facts.
	const before = (await hasRecord(store)) ? await loadRecord(store) : undefined;
	if (before) await tell(before);
	const progress = everySecond((done, total) => log.info({ done, total }, 'Importing the record.'));
	const imported = await onceFree(() => importRecord(store, shipped, clock.now(), progress));
	const importedRules = await onceFree(() => importRules(store, facts.shippedRules, clock.now()));
	const live = createLiveStreams(() => record.current().version, Math.random);
	const record = await openLiveRecord(store, {
		known: before,
		async onChange(changed) {
			live.tell(changed.version);
			await tell(changed);
		}
	});
	await tell(record.current());
	const stopLedger = runLedger(
		clock.today,
		() => ledger,
		() => tell(record.current())
	);
	const { on = false, allowed = [] } = options.fetch ?? {};
	const fetcher = createFetcher({ on, allowed: new Set(allowed), origin: options.origin });
	const tokens = createTokens(secret);
	const onError = (message?: string, err?: Error) => log.error({ err }, message);
	const throttles = throttlesIn(store, secret, clock.now);
	const outbox = startOutbox({
		store,
		record: record.current,
		clock,
		senders: sendersOf({ ...options, store, record: record.current, clock, tokens }),
		random: Math.random
	});
	const { holdMs = 0 } = options;
	const gate = () => gateOf({ record: record.current(), today: clock.today() }, { holdMs });
	const stopSchedule = runSchedule(store, clock, gate, () => record.refresh());
	const politeFetcher = createPoliteFetcher(fetcher);
	const past = createPastRecords(store);
	return {
		readers: {
			facts,
			backtest,
			files: readCarriedFiles(options.dataSource),
			forecasts,
			ledger: () => ledger,
			past: { ...past, ledger: (until) => readLedger(store, until) },
			channels: {
				mail: options.mail !== undefined,
				webhook: options.deliver !== undefined,
				telegram: options.telegram?.channel
			},
			followers: createFollowers(store, { tokens, throttles, now: clock.now }),
			live: { open: live.open },
			nameOf: tokens.nameOf,
			now: clock.now,
			health: createHealth(store, record.current)
		},
		desk: {
			store,
			record,
			clock,
			auth: createAuth({ store, origin: options.origin, secret, onError }),
			limiter: createSignInLimiter(throttles),
			tokens,
			presence: createPresence(),
			fetcher,
			politeFetcher,
			holdMs,
			imported: sumOf(imported, importedRules)
		},
		timer: { store, politeFetcher, clock },
		record,
		clock,
		edition: () => [record.current(), facts, ledger, clock.today()],
		closeStreams: () => live.close(),
		async close() {
			live.close();
			await stopSchedule();
			await stopLedger();
			await record.close();
			await outbox.close();
			await store.close();
		}
	};
}

function sumOf(a: ImportSummary, b: ImportSummary): ImportSummary {
	return {
		added: a.added + b.added,
		updated: a.updated + b.updated,
		kept: [...a.kept, ...b.kept]
	};
}
