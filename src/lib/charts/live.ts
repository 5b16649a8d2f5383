import type { ChartValues } from './builders';
import type { Picture, Pictures } from './picture';

/** What the browser needs to put a chart in the place of its drawing. */
export interface LiveChart {
	values: ChartValues;
	/** What the drawings have around the data. */
	frames: Pictures;
	/** What the canvas is called for those who do not see it. */
	label: string;
}

/** The drawing without its data, which Chart.js draws itself. */
export function frameOf(picture: Picture): Picture {
	return { ...picture, data: [] };
}
