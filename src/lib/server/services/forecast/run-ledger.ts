import { isNewMonth, type LedgerRow } from '$lib/domain/forecast/ledger/ledger';
import type { Day } from '$lib/domain/time';
import { log } from '$lib/server/log';

/** How often to look whether a new month has begun. */
const TICK_MS = 60_000;

/**
 * Sees to it that the ledger gets its row of the month, also where no record changes and nothing is restarted.
 * @param today the current day in Kazakhstan
 * @param rows of the ledger, the oldest first
 * @param tell adds what is to be added
 * @returns a function that stops it and waits for a run under way
 */
export function runLedger(
	today: () => Day,
	rows: () => readonly LedgerRow[],
	tell: () => Promise<void>
): () => Promise<void> {
	let running: Promise<void> = Promise.resolve();
	const timer = setInterval(() => {
		const last = rows().at(-1);
		if (!last || !isNewMonth(today(), last.date)) return;
		running = tell().catch((error: unknown) =>
			log.error({ err: error }, 'The row of the month could not be added to the ledger.')
		);
	}, TICK_MS);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await running;
	};
}
