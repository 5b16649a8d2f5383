import type { LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day, Instant } from '$lib/domain/time';
import type { LiveStreams } from '$lib/server/live-streams';
import type { ToldBacktest } from '$lib/server/record/backtest';
import type { CarriedFiles } from '$lib/server/record/data-source';
import type { PastRecords } from '$lib/server/record/past-records';
import type { TravellerFacts } from '$lib/server/record/traveller-facts';
import type { Followers } from '$lib/server/services/followers/followers';
import type { Forecasts } from '$lib/server/services/forecast/forecasts';
import type { Health } from './health';

/**
 * What every request may use, besides the record: what public pages are computed from, and what readers may ask for.
 * Nothing in it leads to the database or to an editor's work.
 */
export interface Readers {
	/** Rules, earlier agreements, statistics: the data for the pages for travellers. */
	facts: TravellerFacts;
	backtest: ToldBacktest;
	/** The unchanged files behind facts and back-test, for the dump. */
	files: CarriedFiles;
	/** The forecasts on a record as of a day. */
	forecasts(record: TrackerRecord, today: Day): Forecasts;
	/** All rows of the ledger, the oldest first. */
	ledger(): readonly LedgerRow[];
	/** The record, and the ledger, of earlier days. */
	past: PastRecords & { ledger(until: Instant): Promise<readonly LedgerRow[]> };
	/** Which channels for announcements are set up. */
	channels: { mail: boolean; webhook: boolean; telegram: string | undefined };
	/** Takes the requests of those who want announcements by mail. */
	followers: Followers;
	/** Notifies open pages of a new version. */
	live: Pick<LiveStreams, 'open'>;
	/** A name for what has no id, by which nobody else can tell what it is. */
	nameOf(text: string): string;
	now(): Instant;
	health: Health;
}
