const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'];

/** Waits for the first sign of somebody using the page: until then its start is not disturbed. */
export function whenReaderActs(then: () => void): void {
	const waiting = new AbortController();
	const act = () => {
		waiting.abort();
		then();
	};
	for (const sign of SIGNS)
		addEventListener(sign, act, { capture: true, passive: true, signal: waiting.signal });
}
