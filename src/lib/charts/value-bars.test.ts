import { expect, it } from 'vitest';
import { valueBars } from './value-bars';

const bars = [
	{ label: 'Today', value: 90, text: '€90', now: true },
	{ label: 'Earlier', value: 45, text: '€45', now: false },
	{ label: 'Unknown', value: null, text: 'not found', now: false }
];

it('draws a bar half as long for half the value, and none for what is not known', () => {
	const { data, frame } = valueBars(bars).wide;
	const widths = data.map((mark) => (mark.shape === 'bar' ? mark.width : 0));
	expect(data).toHaveLength(2);
	expect(widths[0]! / widths[1]!).toBeCloseTo(2);
	expect(frame.filter((mark) => mark.shape === 'text').map((mark) => mark.text)).toContain(
		'not found'
	);
});

it('sets Kazakhstan apart', () => {
	expect(valueBars(bars).narrow.data[0]).toMatchObject({ fill: 'now' });
	expect(valueBars(bars).narrow.data[1]).toMatchObject({ fill: 'ink-2' });
});

it('sets names above the bars where one is too long to stand beside', () => {
	const bar = { label: 'Short', value: 1, text: '1', now: false };
	const long = { ...bar, label: 'Members of governments, parliaments and high courts' };
	expect(valueBars([bar]).wide.margin.left).toBeGreaterThan(1);
	expect(valueBars([bar, long]).wide.margin.left).toBe(1);
});
