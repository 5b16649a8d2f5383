import type { Attachment } from 'svelte/attachments';
import type { ChartBuilder } from '$lib/charts/fit';
import { TONES, type Look, type Pictures, type Tone } from '$lib/charts/picture';

/** Below this width of the figure, in CSS pixels, the narrow drawing is shown; the same in ChartFigure's style. */
const NARROW = 640;
/** How far below the screen a chart is fetched. */
const NEAR = '300px';

interface LiveChart {
	pictures: Pictures;
	build: ChartBuilder;
	/** What the canvas is called for those who do not see it. */
	label: string;
	when: 'near' | 'used';
}

/**
 * Puts a canvas of Chart.js in the place of the drawing in `node` when it comes near the screen, or when
 * a pointer first comes upon it.
 */
export function liveChart({ pictures, build, label, when }: LiveChart): Attachment<HTMLElement> {
	return (node) => {
		let remove: (() => void) | undefined;
		let detached = false;
		const dark = matchMedia('(prefers-color-scheme: dark)');

		async function draw(): Promise<void> {
			const { Chart, fitToPicture } = await import('$lib/charts/load-chart');
			if (detached) return;
			remove?.();
			const shape = node.clientWidth < NARROW ? 'narrow' : 'wide';
			const look = readLook(node);
			const canvas = document.createElement('canvas');
			canvas.setAttribute('role', 'img');
			canvas.setAttribute('aria-label', label);
			node.append(canvas);
			const chart = new Chart(canvas, fitToPicture(build(look, shape), pictures[shape], look));
			node.classList.add('live');
			remove = () => {
				chart.destroy();
				canvas.remove();
				node.classList.remove('live');
			};
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
		let wasNarrow = node.clientWidth < NARROW;
		const whenResized = new ResizeObserver(() => {
			const narrow = node.clientWidth < NARROW;
			if (narrow !== wasNarrow && remove) redraw();
			wasNarrow = narrow;
		});
		const whenDark = () => remove && redraw();

		if (when === 'near') whenNear.observe(node);
		else node.addEventListener('pointermove', redraw, { once: true });
		whenResized.observe(node);
		dark.addEventListener('change', whenDark);
		return () => {
			detached = true;
			whenNear.disconnect();
			node.removeEventListener('pointermove', redraw);
			whenResized.disconnect();
			dark.removeEventListener('change', whenDark);
			remove?.();
		};
	};
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
