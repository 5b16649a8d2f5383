import type { ChartConfiguration, Plugin } from 'chart.js';
import { paintFrame } from './paint';
import type { Look, Picture } from './picture';

/** Builds the configuration for Chart.js: datasets, the ends of the scales, the words of the tooltip. */
export type ChartBuilder = (look: Look, shape: 'wide' | 'narrow') => ChartConfiguration;

/** The frame has the words of the axes. Formatting them again would take a third of the drawing time. */
const UNSEEN = { callback: () => '' };

/**
 * Fits a configuration onto `picture`: the plot is exactly where it is in the SVG, the frame of the picture
 * draws the axes, and there is no animation. So the canvas replaces the SVG without a jump.
 */
export function fitToPicture(
	configuration: ChartConfiguration,
	picture: Picture,
	look: Look
): ChartConfiguration {
	const { options, plugins } = configuration;
	const scales = Object.fromEntries(
		Object.entries(options?.scales ?? {}).map(([id, scale]) => [
			id,
			{ ...scale, display: false, ticks: UNSEEN }
		])
	);
	return {
		...configuration,
		options: {
			...options,
			responsive: true,
			maintainAspectRatio: false,
			animation: false,
			layout: { padding: picture.margin, autoPadding: false },
			scales,
			font: { family: look.font, size: look.fontSize },
			plugins: {
				...options?.plugins,
				tooltip: { ...tooltipLook(look), ...options?.plugins?.tooltip }
			}
		},
		plugins: [...(plugins ?? []), framePlugin(picture, look)]
	} as ChartConfiguration;
}

function framePlugin(picture: Picture, look: Look): Plugin {
	return {
		id: 'frame',
		beforeDatasetsDraw({ ctx, chartArea }) {
			paintFrame(ctx, picture, chartArea, look);
		}
	};
}

function tooltipLook({ colours, font, fontSize }: Look) {
	return {
		backgroundColor: colours.paper,
		titleColor: colours.ink,
		bodyColor: colours.ink,
		borderColor: colours.hollow,
		borderWidth: 1,
		cornerRadius: 4,
		padding: 10,
		displayColors: false,
		titleFont: { family: font, size: fontSize, weight: 600 },
		bodyFont: { family: font, size: fontSize }
	};
}
