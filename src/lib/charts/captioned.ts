import { broken, CHARACTER } from './lines';
import type { Mark, Picture, Point, Tone } from './picture';

/** What a drawing needs when it is not on its page. */
export interface Caption {
	title: string;
	/** The meaning of its colours, if the drawing itself does not show it. */
	key?: readonly { text: string; tone: Tone }[];
	/** The source and the date of the figures. */
	foot: readonly FootLine[];
}

/** A line at the foot of a drawing. */
export interface FootLine {
	text: string;
	/** Its language, where it is not the reader's. */
	lang?: string | undefined;
}

/** The margin around the file, in pixels. */
const EDGE = 20;
const LINE = 20;
/** The space between the words and the drawing. */
const GAP = 12;

/** `picture` with its title above and its source below. @param width of the file, in pixels */
export function captioned(
	picture: Picture,
	{ title, key = [], foot }: Caption,
	width: number
): Picture {
	const longest = Math.floor((width - 2 * EDGE) / CHARACTER);
	const heads = broken(title, longest);
	const feet = foot.flatMap(({ text, lang }) =>
		broken(text, longest).map((part): FootLine => ({ text: part, lang }))
	);
	const { margin } = picture;
	const top = EDGE + (heads.length + key.length) * LINE + GAP;
	const bottom = GAP + feet.length * LINE + EDGE;
	const line = (
		text: string,
		y: number,
		tone: Tone,
		more: { bold?: boolean; indent?: number; lang?: string | undefined }
	): Mark => ({
		...{ shape: 'text', at: { x: 0, y }, text, tone },
		...{ shift: (more.indent ?? 0) - margin.left, bold: more.bold, lang: more.lang }
	});
	const under = (index: number) => EDGE + (index + 0.75) * LINE;
	return {
		height: top + picture.height + bottom,
		margin: {
			left: margin.left + EDGE,
			right: margin.right + EDGE,
			top: margin.top + top,
			bottom: margin.bottom + bottom
		},
		frame: [
			...heads.map((text, index) => line(text, under(index), 'ink', { bold: true })),
			...key.flatMap(({ text, tone }, index) => {
				const y = under(heads.length + index);
				return [line('■', y, tone, {}), line(text, y, 'ink', { indent: LINE })];
			}),
			...picture.frame.map((mark) => lowered(mark, top)),
			...feet.map(({ text, lang }, index) =>
				line(text, top + picture.height + GAP + (index + 0.75) * LINE, 'ink-2', { lang })
			)
		],
		data: picture.data.map((mark) => lowered(mark, top))
	};
}

/** Drawings of equal width, one below the other, each with its name above it. */
export function stacked(parts: readonly { name: string; picture: Picture }[]): Picture {
	const [first] = parts;
	if (!first) throw new RangeError('Nothing to stack');
	let height = 0;
	const marks = parts.flatMap(({ name, picture }) => {
		const y = height + LINE;
		height += LINE + picture.height;
		const shift = -picture.margin.left;
		return [
			{ shape: 'text', at: { x: 0, y: y - 4 }, text: name, tone: 'ink', bold: true, shift } as Mark,
			...[...picture.frame, ...picture.data].map((mark) => lowered(mark, y))
		];
	});
	return { height, margin: { ...first.picture.margin, top: 0, bottom: 0 }, frame: [], data: marks };
}

function lowered(mark: Mark, by: number): Mark {
	const down = ({ x, y }: Point): Point => ({ x, y: y + by });
	switch (mark.shape) {
		case 'bar':
			return { ...mark, y: mark.y + by };
		case 'line':
			return { ...mark, from: down(mark.from), to: down(mark.to) };
		case 'curve': {
			const { fillTo } = mark;
			const level = fillTo === undefined ? {} : { fillTo: fillTo + by };
			return { ...mark, points: mark.points.map(down), ...level };
		}
		default:
			return { ...mark, at: down(mark.at) };
	}
}
