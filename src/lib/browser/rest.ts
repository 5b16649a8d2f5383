/** A reader who has neither pressed nor scrolled for this long is only looking. */
const REST_MS = 400;
/** The longest wait for an idle moment. */
const LATEST_MS = 1000;

let lastAct = -REST_MS;
for (const act of ['pointerdown', 'keydown', 'scroll'])
	addEventListener(act, () => (lastAct = performance.now()), { capture: true, passive: true });

/** Resolves when the reader pauses and the browser has nothing to paint, so that slow work may start. */
export async function rest(): Promise<void> {
	for (;;) {
		const left = lastAct + REST_MS - performance.now();
		if (left <= 0) return idle();
		await new Promise((resolve) => setTimeout(resolve, left));
	}
}

/** Not every browser reports when it is idle. */
function idle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window)
			requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
		else setTimeout(resolve, 50);
	});
}
