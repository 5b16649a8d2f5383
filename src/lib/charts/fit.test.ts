import { expect, test } from 'vitest';
import { fitToPicture } from './fit';
import { TONES, type Look, type Picture, type Tone } from './picture';

const LOOK: Look = {
	colours: Object.fromEntries(TONES.map((tone) => [tone, tone])) as Record<Tone, string>,
	font: 'sans',
	fontSize: 14
};
const PICTURE: Picture = {
	height: 100,
	margin: { left: 80, right: 10, top: 5, bottom: 20 },
	frame: [],
	data: []
};

test('the canvas has its plot exactly where the drawing has it, and nothing moves', () => {
	const { options, plugins } = fitToPicture(
		{ type: 'bar', data: { datasets: [] }, options: { scales: { x: { min: 0, max: 120 } } } },
		PICTURE,
		LOOK
	);
	expect(options?.layout).toEqual({ padding: PICTURE.margin, autoPadding: false });
	expect(options?.scales?.['x']).toMatchObject({ min: 0, max: 120, display: false });
	expect(options?.animation).toBe(false);
	expect(plugins?.map(({ id }) => id)).toEqual(['frame']);
});

test('the tooltip has the colours of the page and keeps what the chart says about it', () => {
	const callbacks = { label: () => 'x' };
	const { options } = fitToPicture(
		{ type: 'bar', data: { datasets: [] }, options: { plugins: { tooltip: { callbacks } } } },
		PICTURE,
		LOOK
	);
	expect(options?.plugins?.tooltip).toMatchObject({ callbacks, backgroundColor: 'paper' });
});
