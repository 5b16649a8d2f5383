/** Nobody waits longer than this for what is done when there is nothing else to do. */
const LATEST_MS = 1000;

/** Resolves when the browser has nothing to answer or to paint; not every browser tells. */
export function idle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in window)
			requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
		else setTimeout(resolve, 50);
	});
}
