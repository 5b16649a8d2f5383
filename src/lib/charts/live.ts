import type { ChartValues } from './builders';
import type { Picture, Pictures } from './picture';

/** What the browser needs to replace a drawing with a chart. */
export interface LiveChart {
	values: ChartValues;
	/** The parts of the drawings around the data. */
	frames: Pictures;
	/** The accessible name of the canvas. */
	label: string;
}

/** The drawing without its data, which Chart.js draws itself. */
export function frameOf(picture: Picture): Picture {
	return { ...picture, data: [] };
}
