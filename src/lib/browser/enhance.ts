/*
 * Enhances public pages in browsers with scripts; everything also works without. Public pages have no framework: this
 * is their only script other than static/live.js, and only pages with something to enhance load it.
 */
import type { LiveChart } from '$lib/charts/live';
import { whenReaderActs } from './acts';
import { liveChart } from './live-chart';
import { followSlider } from './slider';

// Until the reader uses the page, the drawing shows the same as the chart.
whenReaderActs(() => {
	for (const node of document.querySelectorAll<HTMLElement>('[data-chart]'))
		liveChart(node, JSON.parse(node.dataset['chart'] ?? '') as LiveChart);
});

for (const slider of document.querySelectorAll<HTMLInputElement>('input[type="range"]'))
	followSlider(slider);
