/** Called after each piece of long work with the number done and the total. */
export type Progress = (done: number, total: number) => void;

const PAUSE_MS = 1000;

/** Passes on at most one report a second, so shorter work reports nothing. */
export function everySecond(tell: Progress, now: () => number = () => performance.now()): Progress {
	let last = now();
	return (done, total) => {
		if (now() - last < PAUSE_MS) return;
		last = now();
		tell(done, total);
	};
}
