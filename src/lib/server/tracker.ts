import type { Backtest } from '$lib/domain/forecast/backtest/backtest-report';
import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { createAuth, type Auth } from './auth/auth';
import { createSignInLimiter, type SignInLimiter } from './auth/limiter';
import { sessionSecret } from './auth/secret';
import { throttlesIn } from './auth/throttle';
import { createTokens, type Tokens } from './auth/tokens';
import { createClock, type Clock } from './clock';
import type { MailConfig, TelegramConfig } from '$lib/server/config/config';
import { createFollowLimiter, type FollowLimiter } from './follow-limiter';
import { createLiveStreams, type LiveStreams } from './live-streams';
import { log } from './log';
import { sendersOf } from './outbox/senders';
import type { Deliver } from './outbox/deliver';
import { startOutbox } from './outbox/runner';
import { readBacktest } from './record/backtest';
import { readCarriedFiles, type CarriedFiles } from './record/data-source';
import { openLiveRecord, type LiveRecord } from './record/live-record';
import { hasRecord, loadRecord } from './record/load';
import { createPastRecords, type PastRecords } from './record/past-records';
import { readShippedRecord } from './record/shipped';
import { readTravellerFacts, type TravellerFacts } from './record/traveller-facts';
import { forecastsOf, type Forecasts } from '$lib/server/services/forecast/forecasts';
import type { ImportSummary } from '$lib/server/services/record/import-all';
import { importRecord } from '$lib/server/services/record/import-record';
import { importRules } from '$lib/server/services/record/import-rules';
import { keepLedger, readLedger } from '$lib/server/services/forecast/keep-ledger';
import { runLedger } from '$lib/server/services/forecast/run-ledger';
import { createPresence, type Presence } from '$lib/server/services/milestones/presence';
import { everySecond } from '$lib/server/services/record/progress';
import { gateOf } from '$lib/server/services/milestones/gate';
import { runSchedule } from '$lib/server/services/milestones/run-schedule';
import { createPoliteFetcher } from './sources/polite-fetcher';
import { createFetcher, type Fetcher } from './sources/safe-fetch';
import { databaseError } from './storage/database-error';
import { migrate } from './storage/migrate';
import { onceFree } from './storage/once-free';
import { openStore } from './storage/open-store';
import type { Store } from './storage/store';

/** The running program, which every request uses. */
export interface Tracker {
	store: Store;
	/** Whether a request has met damage in the database; this stays true until the database is restored. */
	damage: { met: boolean };
	record: LiveRecord;
	/** The record of earlier days. */
	past: PastRecords;
	/** Who has which milestone open. */
	presence: Presence;
	clock: Clock;
	/** Rules, earlier agreements, statistics: the data for the pages for travellers. */
	facts: TravellerFacts;
	backtest: Backtest;
	/** The unchanged files behind facts and back-test, for the dump. */
	files: CarriedFiles;
	/** The forecasts on a record as of a day. */
	forecasts(record: TrackerRecord, today: Day): Forecasts;
	/** All rows of the ledger, the oldest first. */
	ledger(): readonly LedgerRow[];
	/** Everything that public pages are computed from: they are valid as long as each part is the same object. */
	edition(): readonly unknown[];
	imported: ImportSummary;
	auth: Auth;
	limiter: SignInLimiter;
	/** Reads a page that an editor requests. */
	fetcher: Fetcher;
	/** Reads scheduled pages, for which nobody is waiting. */
	politeFetcher: Fetcher;
	/** Tokens for links in emails, and keys of webhooks. */
	tokens: Tokens;
	followLimiter: FollowLimiter;
	/** For how long an announcement of a new headline is held, in milliseconds. */
	holdMs: number;
	/** Which channels for announcements are set up. */
	channels: { mail: boolean; webhook: boolean; telegram: string | undefined };
	/** Notifies open pages of a new version. */
	live: LiveStreams;
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
	const gate = () => gateOf(record.current(), clock.today(), holdMs);
	const stopSchedule = runSchedule(store, clock, gate, () => record.refresh());
	return {
		store,
		damage: { met: false },
		record,
		past: createPastRecords(store),
		presence: createPresence(),
		clock,
		facts,
		backtest,
		files: readCarriedFiles(options.dataSource),
		forecasts,
		ledger: () => ledger,
		edition: () => [record.current(), facts, ledger, clock.today()],
		imported: sumOf(imported, importedRules),
		auth: createAuth({ store, origin: options.origin, secret, onError }),
		limiter: createSignInLimiter(throttles),
		fetcher,
		politeFetcher: createPoliteFetcher(fetcher),
		tokens,
		followLimiter: createFollowLimiter(throttles),
		holdMs,
		channels: {
			mail: options.mail !== undefined,
			webhook: options.deliver !== undefined,
			telegram: options.telegram?.channel
		},
		live,
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
