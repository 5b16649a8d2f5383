/*
 * What a page for readers gains where scripts run; all of it works without. Such a page brings no framework: this is
 * its only script besides static/live.js, and only pages with something to enhance ask for it.
 */
import type { LiveChart } from '$lib/charts/live';
import { whenReaderActs } from './acts';
import { liveChart } from './live-chart';
import { followSlider } from './slider';

// The drawing says all that the chart does, to who only looks.
whenReaderActs(() => {
	for (const node of document.querySelectorAll<HTMLElement>('[data-chart]'))
		liveChart(node, JSON.parse(node.dataset['chart'] ?? '') as LiveChart);
});

for (const slider of document.querySelectorAll<HTMLInputElement>('input[type="range"]'))
	followSlider(slider);
