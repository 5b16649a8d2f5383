/*
 * Draws in a thread of its own, so that readers do not wait for it. It is built beside the process (vite.config.ts).
 */
import { DRAWINGS, type Drawings } from '$lib/server/pictures/drawings.ts';

export interface DrawingTask {
	kind: keyof Drawings;
	input: never;
}

export default ({ kind, input }: DrawingTask) => DRAWINGS[kind](input);
