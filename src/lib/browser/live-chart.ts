import type { LiveChart } from '$lib/charts/live';
import { rest } from './rest';
import { TONES, type Look, type Tone } from '$lib/charts/picture';

/** If the figure is narrower than this, in CSS pixels, the narrow drawing is shown; the same as in ChartFigure's style. */
const NARROW = 640;
/** How far below the screen a chart starts to load. */
const NEAR = '300px';

/** Replaces the drawing in `node` with a Chart.js canvas when it is near the screen. */
export function liveChart(node: HTMLElement, { values, frames, label }: LiveChart): void {
	let remove: (() => void) | undefined;
	const isNarrow = () => node.clientWidth < NARROW;

	async function draw(): Promise<void> {
		// Neither loading the script nor drawing may delay the response to a key press or click.
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
		// Format a number now, because the first use is slow and would delay the first tooltip.
		for (const scale of Object.values(chart.scales)) scale.getLabelForValue(0);
	}

	/** A click in the chart follows the link in its table. */
	function choose(row: number): void {
		const links = node.closest('figure')?.querySelectorAll<HTMLAnchorElement>('tbody th a');
		links?.[row]?.click();
	}

	// If the script does not load, the server's drawing stays, so nothing is lost.
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

/** Tokens are `light-dark(…)`; only the computed colour of an element shows which of the two applies. */
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
