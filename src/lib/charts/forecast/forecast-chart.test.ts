import { expect, test } from 'vitest';
import { curveBuilder } from './forecast-chart';
import { curvePictures, type CurveView } from './forecast-curve';
import { TONES, type Look, type Tone } from '$lib/charts/picture';

const band = { lower: 0.1, upper: 0.6 };
const view: CurveView = {
	points: [
		{ at: 356, date: '23 Nov 2026', probability: 0, lower: 0, upper: 0 },
		{ at: 386, date: '23 Dec 2026', probability: 0.37, ...band }
	],
	opened: '2 Dec 2025',
	years: [{ year: 2026, at: 30 }],
	lines: [
		{ at: 356, text: 'today', tone: 'now-ink' },
		{ at: 380, text: 'record-fast', tone: 'ink-2' },
		{ at: 9999, text: 'your date', tone: 'ink' }
	],
	cases: [],
	words: { level: '37 in 100', band: '80% band', probability: 'In 100', lower: 'from', upper: 'to' }
};

const colours = Object.fromEntries(TONES.map((tone) => [tone, 'rgb(1, 2, 3)']));
const look: Look = { colours: colours as Record<Tone, string>, font: 'serif', fontSize: 14 };

test('the tooltip shows the day in words, and at the start the day of the opening', () => {
	const title = curveBuilder(view)(look, 'wide').options?.plugins?.tooltip?.callbacks?.title;
	const at = (x: number) => title?.call({} as never, [{ parsed: { x } }] as never);
	expect([0, 356, 386].map(at)).toEqual(['2 Dec 2025', '23 Nov 2026', '23 Dec 2026']);
});

test('the names of the lines stand one under the other, a date after the last point at the edge', () => {
	const names = view.lines.map(({ text }) => text);
	const marks = curvePictures(view).narrow.frame.flatMap((mark) =>
		mark.shape === 'text' && names.includes(mark.text) ? [mark] : []
	);
	expect(marks.map(({ at }) => at.y)).toEqual([14, 29, 44]);
	expect(marks.at(-1)).toMatchObject({ at: { x: 1 }, anchor: 'end', text: 'your date' });
});

test('the name of a narrow band does not lie on the level', () => {
	const end = { at: 386, date: '23 Dec 2026', probability: 0.94, lower: 0.87, upper: 0.97 };
	const narrow = { ...view, points: [view.points[0]!, end] };
	const yOf = (text: string) =>
		curvePictures(narrow).wide.frame.flatMap((mark) =>
			mark.shape === 'text' && mark.text === text ? [mark.at.y] : []
		)[0]!;
	expect(yOf('37 in 100') - yOf('80% band')).toBeGreaterThanOrEqual(15);
	expect(yOf('80% band')).toBeGreaterThan(10);
});
