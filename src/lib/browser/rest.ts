/** A reader who has neither pressed nor scrolled for so long is looking, not acting. */
const REST_MS = 400;
/** Nobody waits longer than this for what is done when there is nothing else to do. */
const LATEST_MS = 1000;

let lastAct = -REST_MS;
for (const act of ['pointerdown', 'keydown', 'scroll'])
	addEventListener(act, () => (lastAct = performance.now()), { capture: true, passive: true });

/** Resolves when the reader rests and the browser has nothing to paint: what takes long may be done now. */
export async function rest(): Promise<void> {
	for (;;) {
		const left = lastAct + REST_MS - performance.now();
		if (left <= 0) return idle();
		await new Promise((resolve) => setTimeout(resolve, left));
	}
}

/** Not every browser tells when it is idle. */
function idle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window)
			requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
		else setTimeout(resolve, 50);
	});
}
