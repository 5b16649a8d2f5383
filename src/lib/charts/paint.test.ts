import { expect, test } from 'vitest';
import { paintFrame, type Brush } from './paint';
import { TONES, type Look, type Mark, type Picture, type Tone } from './picture';

const LOOK: Look = {
	// Each tone's colour is its own name.
	colours: Object.fromEntries(TONES.map((tone) => [tone, tone])) as Record<Tone, string>,
	font: 'sans',
	fontSize: 14
};

/** Records what is painted, with the current colour. */
function recorder() {
	const calls: string[] = [];
	const state = { fillStyle: '', strokeStyle: '', dash: '' };
	const say = (text: string) => calls.push(text);
	const brush = {
		...state,
		save() {},
		restore() {},
		beginPath: () => {},
		closePath: () => say('close'),
		moveTo: (x: number, y: number) => say(`move ${x} ${y}`),
		lineTo: (x: number, y: number) => say(`line ${x} ${y}`),
		arc: (x: number, y: number, radius: number) => say(`arc ${x} ${y} ${radius}`),
		setLineDash: (dash: number[]) => (brush.dash = dash.join()),
		stroke: () => say(`stroke ${brush.strokeStyle} [${brush.dash}]`),
		fill: () => say(`fill ${brush.fillStyle}`),
		fillRect: (...box: number[]) => say(`rect ${box.join(' ')} ${brush.fillStyle}`),
		strokeRect: (...box: number[]) => say(`outline ${box.join(' ')} ${brush.strokeStyle}`),
		strokeText: (text: string) => say(`${text} rimmed in ${brush.strokeStyle}`),
		fillText: (text: string, x: number, y: number) => say(`${text} at ${x} ${y}`)
	};
	return { brush: brush as unknown as Brush, calls };
}

function painted(...frame: Mark[]): string[] {
	const margin = { left: 100, right: 0, top: 0, bottom: 0 };
	const picture: Picture = { height: 50, margin, frame, data: [] };
	const { brush, calls } = recorder();
	paintFrame(brush, picture, { left: 100, width: 400 }, LOOK);
	return calls;
}

test('shares of the plot become pixels; marks outside are in the margin', () => {
	expect(
		painted(
			{ shape: 'text', at: { x: 0, y: 20 }, text: 'Pakistan', tone: 'ink', shift: -8 },
			{ shape: 'line', from: { x: 0.5, y: 0 }, to: { x: 0.5, y: 50 }, tone: 'now', dashed: true }
		)
	).toEqual([
		'Pakistan rimmed in paper',
		'Pakistan at 92 20',
		'move 300 0',
		'line 300 50',
		'stroke now [4,3]'
	]);
});

test('bars are filled, outlined, or both', () => {
	const bar = { shape: 'bar', x: 0.25, y: 5, width: 0.5, height: 10 } as const;
	expect(painted({ ...bar, fill: 'none', stroke: 'hollow' })).toEqual([
		'outline 200 5 200 10 hollow'
	]);
	expect(painted({ ...bar, fill: 'vfa' })).toEqual(['rect 200 5 200 10 vfa']);
});

test('an area closes at its level', () => {
	const points = [
		{ x: 0, y: 10 },
		{ x: 1, y: 20 }
	];
	expect(painted({ shape: 'curve', points, tone: 'rule', fillTo: 40 })).toEqual([
		'move 100 10',
		'line 500 20',
		'line 500 40',
		'line 100 40',
		'close',
		'fill rule'
	]);
});
