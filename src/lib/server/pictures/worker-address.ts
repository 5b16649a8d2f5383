/*
 * The process (src/main.ts) and the application are built separately, so the one knows where the worker lies and
 * tells the other through `globalThis`, which they share.
 */
const KEY = Symbol.for('tracker.drawing-worker');
const shared = globalThis as { [KEY]?: string };

/** The address of the built worker (src/drawing-worker.ts); `undefined` in development, where there is none. */
export function drawingWorker(): string | undefined {
	return shared[KEY];
}

export function useDrawingWorker(address: string): void {
	shared[KEY] = address;
}
