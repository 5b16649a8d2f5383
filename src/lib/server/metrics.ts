import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { daysBetween } from '$lib/domain/time';
import type { PageCache } from './page-cache/page-cache';
import { figuresOfAll } from './figures-of-all';
import { backupAge } from '$lib/server/services/record/back-up';
import type { Tracker } from './tracker/tracker';

/** Metrics of this process; they contain no personal data. */
export const metrics = new Registry();

/** The metrics of all processes on this machine, for Prometheus. */
export const readMetrics = figuresOfAll(metrics);

/** Answers from the application; the page cache counts its own. */
export const responses = new Counter({
	name: 'tracker_responses_total',
	help: 'Answers of the application by class of status; kept pages are tracker_page_hits_total.',
	labelNames: ['status'],
	registers: [metrics]
});

/** Registers the values that each scrape reads. Call it once, when the tracker is open. */
export function observe(
	tracker: Pick<Tracker, 'record' | 'clock'>,
	cache: PageCache,
	backupFolder: string | undefined
): void {
	collectDefaultMetrics({ register: metrics });
	gauge(
		'tracker_page_hits_total',
		'Answers from the page cache.',
		() => cache.figures().hits,
		'sum'
	);
	gauge(
		'tracker_page_renders_total',
		'Pages rendered to be kept.',
		() => cache.figures().renders,
		'sum'
	);
	gauge('tracker_page_cache_bytes', 'Bytes of kept pages.', () => cache.figures().bytes, 'sum');
	gauge('tracker_pages', 'Kept pages.', () => cache.figures().pages, 'sum');
	gauge('tracker_record_version', 'Version of the record.', () => tracker.record.current().version);
	gauge(
		'tracker_milestones',
		'Milestones published.',
		() => tracker.record.current().milestones.length
	);
	gauge('tracker_record_age_seconds', 'Since the record was read from the database.', () =>
		tracker.record.ageSeconds()
	);
	gauge('tracker_days_since_check', 'Days since an editor last checked the record.', () =>
		daysBetween(tracker.record.current().check.checkedOn, tracker.clock.today())
	);
	if (backupFolder) {
		gauge('tracker_backup_age_seconds', 'Since the last backup; absent before the first.', () =>
			backupSeconds(backupFolder)
		);
	}
}

function gauge(
	name: string,
	help: string,
	read: () => number | undefined,
	/** The combined metrics of several processes. */
	aggregator: 'sum' | 'max' = 'max'
): void {
	new Gauge({
		name,
		help,
		aggregator,
		registers: [metrics],
		collect() {
			const value = read();
			if (value === undefined) this.reset();
			else this.set(value);
		}
	});
}

function backupSeconds(folder: string): number | undefined {
	const age = backupAge(folder, Date.now());
	return age === undefined ? undefined : age / 1000;
}
