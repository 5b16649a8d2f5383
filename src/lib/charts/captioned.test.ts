import { expect, it } from 'vitest';
import { captioned, stacked } from './captioned';
import type { Mark, Picture } from './picture';

const picture: Picture = {
	height: 100,
	margin: { left: 30, right: 10, top: 5, bottom: 5 },
	frame: [{ shape: 'text', at: { x: 0, y: 50 }, text: 'label', tone: 'ink' }],
	data: [
		{ shape: 'bar', x: 0, y: 20, width: 1, height: 10, fill: 'ink' },
		{ shape: 'curve', points: [{ x: 0, y: 40 }], tone: 'ink', fillTo: 90 }
	]
};

function texts(marks: readonly Mark[]) {
	return marks.flatMap((mark) => (mark.shape === 'text' ? [mark] : []));
}

it('sets the title above and the origin below, and moves the drawing between them', () => {
	const whole = captioned(
		picture,
		{ title: 'A title', foot: [{ text: 'Source: here', lang: 'en' }] },
		400
	);
	const [title, label, foot] = texts(whole.frame);
	expect([title?.text, label?.text, foot?.text]).toEqual(['A title', 'label', 'Source: here']);
	expect([title?.lang, foot?.lang]).toEqual([undefined, 'en']);
	expect(title!.at.y).toBeLessThan(whole.margin.top);
	expect(foot!.at.y).toBeGreaterThan(whole.height - whole.margin.bottom);
	const down = label!.at.y - 50;
	expect(whole.data).toMatchObject([
		{ y: 20 + down },
		{ points: [{ x: 0, y: 40 + down }], fillTo: 90 + down }
	]);
	// The plot keeps its height.
	expect(whole.height - whole.margin.top - whole.margin.bottom).toBe(90);
	// Words begin at the edge of the file; labels stay where they were.
	expect(title!.shift).toBe(-30);
	expect(label!.shift).toBeUndefined();
});

it('breaks lines that are wider than the file', () => {
	const title = 'A title that is much longer than a narrow column has room for';
	const narrow = texts(captioned(picture, { title, foot: [] }, 200).frame).slice(0, -1);
	expect(narrow.length).toBeGreaterThan(2);
	expect(narrow.map(({ text }) => text).join(' ')).toBe(title);
});

it('says what the colours mean', () => {
	const key = [{ text: 'both', tone: 'vfa' as const }];
	const { frame } = captioned(picture, { title: 'A', key, foot: [] }, 400);
	expect(texts(frame).find(({ text }) => text === '■')?.tone).toBe('vfa');
	expect(texts(frame).map(({ text }) => text)).toContain('both');
});

it('puts drawings one below the other, each under its name', () => {
	const all = stacked([
		{ name: 'One', picture },
		{ name: 'Two', picture }
	]);
	const names = texts(all.data).filter(({ bold }) => bold);
	expect(names.map(({ text }) => text)).toEqual(['One', 'Two']);
	expect(names[1]!.at.y - names[0]!.at.y).toBe(all.height / 2);
});
