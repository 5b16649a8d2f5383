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
	ScatterController,
	TimeScale,
	Tooltip,
	type ChartConfiguration
} from 'chart.js';
import 'chartjs-adapter-date-fns';

// Piece by piece: what no chart of ours uses is not shipped.
Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ScatterController,
	TimeScale,
	Tooltip
);

/**
 * Draws `configuration` on `canvas`. Colours in it are names of tokens, `var(--vfa)`: they are looked up
 * here, so that a chart follows the reader's light or dark. @returns what takes the chart away again
 */
export function drawChart(
	canvas: HTMLCanvasElement,
	configuration: ChartConfiguration
): () => void {
	const chart = draw(canvas, configuration);
	const dark = matchMedia('(prefers-color-scheme: dark)');
	let current = chart;
	const redraw = () => {
		current.destroy();
		current = draw(canvas, configuration);
	};
	dark.addEventListener('change', redraw);
	return () => {
		dark.removeEventListener('change', redraw);
		current.destroy();
	};
}

function draw(canvas: HTMLCanvasElement, configuration: ChartConfiguration): Chart {
	const style = getComputedStyle(canvas);
	Chart.defaults.font.family = style.fontFamily;
	Chart.defaults.font.size = 13;
	Chart.defaults.color = style.color;
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const resolved = withColours(configuration, canvas) as ChartConfiguration;
	return new Chart(canvas, {
		...resolved,
		options: { ...resolved.options, ...(still ? { animation: false } : {}) }
	});
}

/** A copy of a plain value in which every token name is the colour that it has at `place`. */
function withColours(value: unknown, place: HTMLElement): unknown {
	if (typeof value === 'string')
		return /^var\(--[\w-]+\)$/u.test(value) ? colourOf(value, place) : value;
	if (Array.isArray(value)) return value.map((item) => withColours(item, place));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, withColours(item, place)])
	);
}

/** A custom property keeps `light-dark(…)` as it is written; only a real property resolves it. */
function colourOf(token: string, place: HTMLElement): string {
	const probe = document.createElement('span');
	probe.style.color = token;
	place.parentElement?.append(probe);
	const colour = getComputedStyle(probe).color;
	probe.remove();
	return colour;
}
