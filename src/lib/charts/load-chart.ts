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
 * Only the parts of Chart.js that our charts use, and the code that fits charts onto the drawings.
 * Import it only when a chart comes near the screen: `await import('$lib/charts/load-chart')`.
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
