import type { LiveChart } from '$lib/charts/live';
import { rest } from './rest';
import { TONES, type Look, type Tone } from '$lib/charts/picture';

/** Below this width of the figure, in CSS pixels, the narrow drawing is shown; the same in ChartFigure's style. */
const NARROW = 640;
/** How far below the screen a chart is fetched. */
const NEAR = '300px';

/** Puts a canvas of Chart.js in the place of the drawing in `node` when it is near the screen. */
export function liveChart(node: HTMLElement, { values, frames, label }: LiveChart): void {
	let remove: (() => void) | undefined;
	const isNarrow = () => node.clientWidth < NARROW;

	async function draw(): Promise<void> {
		// Neither the script nor a canvas comes between a reader's key or click and what it shows.
		await rest();
		const { builderOf, Chart, fitToPicture } = await import('$lib/charts/load-chart');
		await rest();
		remove?.();
		const shape = isNarrow() ? 'narrow' : 'wide';
		const look = readLook(node);
		const canvas = document.createElement('canvas');
		canvas.setAttribute('role', 'img');
		canvas.setAttribute('aria-label', label);
		node.append(canvas);
		const build = builderOf(values, choose);
		const chart = new Chart(canvas, fitToPicture(build(look, shape), frames[shape], look));
		node.classList.add('live');
		remove = () => {
			chart.destroy();
			canvas.remove();
			node.classList.remove('live');
		};
		await rest();
		// The first tooltip would else wait until the browser has found its tables of numbers.
		for (const scale of Object.values(chart.scales)) scale.getLabelForValue(0);
	}

	/** The chart leads where its table does. */
	function choose(row: number): void {
		const links = node.closest('figure')?.querySelectorAll<HTMLAnchorElement>('tbody th a');
		links?.[row]?.click();
	}

	// Where the script does not come, the drawing of the server stays: nothing is lost.
	const redraw = () => void draw().catch(() => remove?.());
	const whenNear = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			whenNear.disconnect();
			redraw();
		},
		{ rootMargin: NEAR }
	);
	let wasNarrow = isNarrow();
	const whenResized = new ResizeObserver(() => {
		const narrow = isNarrow();
		if (narrow !== wasNarrow && remove) redraw();
		wasNarrow = narrow;
	});

	whenNear.observe(node);
	whenResized.observe(node);
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => remove && redraw());
}

/** Tokens hold `light-dark(…)`; only the colour of an element tells which of the two holds now. */
function readLook(node: HTMLElement): Look {
	const probe = document.createElement('span');
	probe.hidden = true;
	node.append(probe);
	const colours = Object.fromEntries(
		TONES.map((tone) => {
			probe.style.color = `var(--${tone})`;
			return [tone, getComputedStyle(probe).color];
		})
	) as Record<Tone, string>;
	probe.remove();
	const { fontFamily } = getComputedStyle(node);
	const text = node.querySelector('text');
	const fontSize = text ? Number.parseFloat(getComputedStyle(text).fontSize) : 14;
	return { colours, font: fontFamily, fontSize };
}
