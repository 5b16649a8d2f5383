/** Told after each piece of long work: how many of how many are done. */
export type Progress = (done: number, total: number) => void;

const PAUSE_MS = 1000;

/** Passes on at most one word a second: work that is over sooner says nothing. */
export function everySecond(tell: Progress, now: () => number = () => performance.now()): Progress {
	let last = now();
	return (done, total) => {
		if (now() - last < PAUSE_MS) return;
		last = now();
		tell(done, total);
	};
}
