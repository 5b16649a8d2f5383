import { expect, it } from 'vitest';
import { valueBars } from './value-bars';

const bars = [
	{ label: 'Today', value: 90, text: '€90', now: true },
	{ label: 'Earlier', value: 45, text: '€45', now: false },
	{ label: 'Unknown', value: null, text: 'not found', now: false }
];

it('draws a bar half as long for half the value, and none for an unknown value', () => {
	const { data, frame } = valueBars(bars).wide;
	const widths = data.map((mark) => (mark.shape === 'bar' ? mark.width : 0));
	expect(data).toHaveLength(2);
	expect(widths[0]! / widths[1]!).toBeCloseTo(2);
	expect(frame.filter((mark) => mark.shape === 'text').map((mark) => mark.text)).toContain(
		'not found'
	);
});

it('highlights Kazakhstan', () => {
	expect(valueBars(bars).narrow.data[0]).toMatchObject({ fill: 'now' });
	expect(valueBars(bars).narrow.data[1]).toMatchObject({ fill: 'ink-2' });
});

it('puts names above the bars if one is too long to be beside its bar', () => {
	const bar = { label: 'Short', value: 1, text: '1', now: false };
	const long = { ...bar, label: 'Members of governments, parliaments and high courts' };
	expect(valueBars([bar]).wide.margin.left).toBeGreaterThan(1);
	expect(valueBars([bar, long]).wide.margin.left).toBe(1);
});

it('breaks a long name between words on a narrow screen, and keeps the rows of one height', () => {
	const bar = { label: 'Short', value: 1, text: '1', now: false };
	const long = { ...bar, label: 'Members of governments, parliaments and high courts' };
	const { frame, data, margin, height } = valueBars([bar, long, bar]).narrow;
	const texts = frame.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : []));
	expect(texts).toContain('Members of governments, parliaments');
	expect(texts).toContain('and high courts');
	const rows = data.map((mark) => (mark.shape === 'bar' ? mark.y : 0));
	expect(rows[2]! - rows[1]!).toBe(rows[1]! - rows[0]!);
	expect((height - margin.top) / 3).toBe(rows[1]! - rows[0]!);
	expect(
		Math.min(...frame.map((mark) => (mark.shape === 'text' ? mark.at.y : 99)))
	).toBeGreaterThan(10);
});

it('leaves room for the words at the end of a bar', () => {
	const bar = { label: 'Cabo Verde', value: 67.5, text: '€67.50', now: false };
	const longer = { ...bar, text: '€67.50 (at its start €60.00)' };
	const room = valueBars([bar]).narrow.margin.right;
	expect(room).toBeGreaterThan(40);
	expect(valueBars([longer]).narrow.margin.right).toBeGreaterThan(room + 150);
	// Words at the position where a bar would begin have the whole width.
	expect(valueBars([{ ...longer, value: null }]).narrow.margin.right).toBe(0);
});
