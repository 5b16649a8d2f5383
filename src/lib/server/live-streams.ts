/** How often to send a comment on a silent stream, so that no proxy closes it. */
const HEARTBEAT_MS = 20_000;
/** The largest number of open streams; further readers get none. */
const MOST = 2000;
/** The number of unread messages after which a stream counts as dead. */
const MOST_WAITING = 20;
/** After a restart readers reconnect spread over this many milliseconds, not all at once. */
const RETRY_MS = { least: 3000, spread: 5000 };

type Reader = ReadableStreamDefaultController<Uint8Array>;

/** Server-sent events that notify open pages of each new version of the record. */
export interface LiveStreams {
	/**
	 * A stream for one reader; a reader with an older version is notified at once.
	 * `undefined` if there are too many, or the process is about to end.
	 * @param seen the version that the reader has; `undefined` if unknown
	 */
	open(seen: number | undefined): ReadableStream<Uint8Array> | undefined;
	tell(version: number): void;
	/** Ends all streams, because an open one would delay the shutdown. */
	close(): void;
}

/** @param version the current one @param random from 0 to 1 */
export function createLiveStreams(version: () => number, random: () => number): LiveStreams {
	const readers = new Set<Reader>();
	const encoder = new TextEncoder();
	let closed = false;

	function send(message: Uint8Array): void {
		for (const reader of readers) {
			if ((reader.desiredSize ?? 0) <= -MOST_WAITING) {
				readers.delete(reader);
				reader.error(new Error('The reader takes nothing.'));
			} else reader.enqueue(message);
		}
	}

	const heartbeat = setInterval(() => send(encoder.encode(':\n\n')), HEARTBEAT_MS);
	heartbeat.unref();
	return {
		open(seen) {
			if (closed || readers.size >= MOST) return undefined;
			let own: Reader;
			return new ReadableStream<Uint8Array>({
				start(reader) {
					own = reader;
					readers.add(reader);
					const retry = Math.round(RETRY_MS.least + RETRY_MS.spread * random());
					const known = seen === undefined || seen === version();
					const first = known ? `id: ${version()}\n\n` : event(version());
					reader.enqueue(encoder.encode(`retry: ${retry}\n${first}`));
				},
				cancel: () => void readers.delete(own)
			});
		},
		tell: (newest) => send(encoder.encode(event(newest))),
		close() {
			closed = true;
			clearInterval(heartbeat);
			for (const reader of readers) reader.close();
			readers.clear();
		}
	};
}

function event(version: number): string {
	return `id: ${version}\nevent: record\ndata: ${version}\n\n`;
}
