const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'];

/** Waits until somebody first uses the page, so that nothing slows down its start. */
export function whenReaderActs(then: () => void): void {
	const waiting = new AbortController();
	const act = () => {
		waiting.abort();
		then();
	};
	for (const sign of SIGNS)
		addEventListener(sign, act, { capture: true, passive: true, signal: waiting.signal });
}
