import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
} from 'chart.js';

/*
 * The pieces of Chart.js that the charts use, and no others, with what fits them onto the drawings.
 * Imported only when a chart comes near the screen: `await import('$lib/charts/load-chart')`.
 */
Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
);

export { Chart };
export { builderOf } from './builders';
export { fitToPicture } from './fit';
