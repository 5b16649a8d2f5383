import type { Backtest } from '$lib/domain/forecast/backtest-report';
import type { LedgerRow } from '$lib/domain/forecast/ledger';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import { createAuth, type Auth } from './auth/auth';
import { createSignInLimiter, type SignInLimiter } from './auth/limiter';
import { sessionSecret } from './auth/secret';
import { createClock, type Clock } from './clock';
import { readBacktest } from './record/backtest';
import { openLiveRecord, type LiveRecord } from './record/live-record';
import { hasRecord, loadRecord } from './record/load';
import { readShippedRecord } from './record/shipped';
import { readTravellerFacts, type TravellerFacts } from './record/traveller-facts';
import { forecastsOf, type Forecasts } from './services/forecasts';
import { keepLedger, readLedger } from './services/keep-ledger';
import { importRecord, type ImportSummary } from './services/import-record';
import { createPoliteFetcher } from './sources/polite-fetcher';
import { createFetcher, type Fetcher } from './sources/safe-fetch';
import { migrate } from './storage/migrate';
import { openStore, type Store } from './storage/store';

/** The running program: what every request is answered from. */
export interface Tracker {
	store: Store;
	record: LiveRecord;
	clock: Clock;
	/** Rules, earlier agreements, statistics: what the pages for travellers are computed from. */
	facts: TravellerFacts;
	backtest: Backtest;
	/** The forecasts on a record as of a day, told by the estimator that has scored best. */
	forecasts(record: TrackerRecord, today: Day): Forecasts;
	/** All rows of the ledger, the oldest first. */
	ledger(): readonly LedgerRow[];
	imported: ImportSummary;
	auth: Auth;
	limiter: SignInLimiter;
	/** Reads a page that an editor asks for. */
	fetcher: Fetcher;
	/** Reads what is due, when nobody waits for it. */
	politeFetcher: Fetcher;
	close(): Promise<void>;
}

/**
 * Opens the database, brings it up to date, imports the shipped record and loads what is published.
 * @throws Error with one clear sentence where the database or a file of the record is unusable
 */
export async function openTracker(options: {
	databaseUrl: string;
	dataDirectory: string;
	/** The address under which editors reach the desk. */
	origin: string;
	fixedToday?: Day | undefined;
	/** Whether other sites may be read, and which hosts though they are not public. */
	fetch?: { on: boolean; allowed: readonly string[] };
}): Promise<Tracker> {
	const clock = createClock(options.fixedToday);
	const shipped = readShippedRecord(options.dataDirectory);
	const facts = readTravellerFacts(options.dataDirectory);
	const store = openStore(options.databaseUrl);
	await migrate(store.db);
	const secret = sessionSecret(`${options.databaseUrl.slice('file:'.length)}-secret`);
	const backtest = readBacktest(options.dataDirectory);
	const forecasts = (of: TrackerRecord, today: Day) =>
		forecastsOf(of, today, backtest.defaultModel);
	let ledger: LedgerRow[] = [];
	const tell = async (changed: TrackerRecord) => {
		const told = forecasts(changed, clock.today()).get();
		// Once the agreements are in force there is nothing to add, and all the more to score.
		ledger = told.ok ? await keepLedger(store, told.value, clock.now()) : await readLedger(store);
	};
	// A release may bring a new method and new facts. The ledger never mixes the two: the new method is told
	// on the old facts first.
	if (await hasRecord(store)) await tell(await loadRecord(store));
	const imported = await importRecord(store, shipped, clock.now());
	const record = await openLiveRecord(store, tell);
	await tell(record.current());
	const { on = false, allowed = [] } = options.fetch ?? {};
	const fetcher = createFetcher({ on, allowed: new Set(allowed), origin: options.origin });
	return {
		store,
		record,
		clock,
		facts,
		backtest,
		forecasts,
		ledger: () => ledger,
		imported,
		auth: createAuth({ store, origin: options.origin, secret }),
		limiter: createSignInLimiter(),
		fetcher,
		politeFetcher: createPoliteFetcher(fetcher),
		async close() {
			record.close();
			await store.close();
		}
	};
}
