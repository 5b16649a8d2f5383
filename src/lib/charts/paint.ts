import type { Look, Mark, Picture, Point } from './picture';
import { ARROW, DASH, RIM } from './strokes';

/** The plot on a canvas, in CSS pixels. */
interface Plot {
	left: number;
	width: number;
}

/** The parts of a canvas context that painting needs. */
export type Brush = Pick<
	CanvasRenderingContext2D,
	| 'beginPath'
	| 'moveTo'
	| 'lineTo'
	| 'closePath'
	| 'arc'
	| 'stroke'
	| 'fill'
	| 'fillRect'
	| 'strokeRect'
	| 'fillText'
	| 'strokeText'
	| 'lineJoin'
	| 'setLineDash'
	| 'save'
	| 'restore'
	| 'fillStyle'
	| 'strokeStyle'
	| 'lineWidth'
	| 'globalAlpha'
	| 'font'
	| 'textAlign'
	| 'textBaseline'
>;

/** Paints the frame of `picture`: what the SVG shows around the data, in the same positions. */
export function paintFrame(brush: Brush, picture: Picture, plot: Plot, look: Look): void {
	for (const mark of picture.frame) {
		brush.save();
		paint(brush, mark, ({ x, y }) => ({ x: plot.left + x * plot.width, y }), look);
		brush.restore();
	}
}

function paint(brush: Brush, mark: Mark, place: (point: Point) => Point, look: Look): void {
	const { colours } = look;
	brush.setLineDash('dashed' in mark && mark.dashed ? DASH : []);
	if ('opacity' in mark && mark.opacity !== undefined) brush.globalAlpha = mark.opacity;
	switch (mark.shape) {
		case 'text': {
			const at = place(mark.at);
			brush.fillStyle = colours[mark.tone];
			brush.font = `${mark.bold ? 600 : 400} ${look.fontSize}px ${look.font}`;
			brush.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
			brush.textBaseline = 'alphabetic';
			// An outline in the background colour, as in the SVG, so that no line runs through the words.
			brush.strokeStyle = colours.paper;
			brush.lineWidth = RIM;
			brush.lineJoin = 'round';
			brush.strokeText(mark.text, at.x + (mark.shift ?? 0), at.y);
			brush.fillText(mark.text, at.x + (mark.shift ?? 0), at.y);
			return;
		}
		case 'line':
			strokePath(brush, [place(mark.from), place(mark.to)], colours[mark.tone], mark.weight);
			return;
		case 'arrow': {
			const { x, y } = place(mark.at);
			const points = ARROW.map(([dx, dy]) => ({ x: x + dx, y: y + dy }));
			strokePath(brush, points, colours[mark.tone], 2);
			return;
		}
		case 'dot': {
			const { x, y } = place(mark.at);
			brush.beginPath();
			brush.arc(x, y, mark.radius, 0, 2 * Math.PI);
			brush.fillStyle = colours[mark.fill];
			brush.fill();
			if (mark.stroke) strokeWith(brush, colours[mark.stroke], 2);
			return;
		}
		case 'bar':
			paintBar(brush, mark, place, colours);
			return;
		case 'curve':
			paintCurve(brush, mark, place, colours);
	}
}

function strokeWith(brush: Brush, colour: string, weight = 1): void {
	brush.strokeStyle = colour;
	brush.lineWidth = weight;
	brush.stroke();
}

function tracePath(brush: Brush, points: Point[]): void {
	brush.beginPath();
	for (const [index, { x, y }] of points.entries()) {
		if (index === 0) brush.moveTo(x, y);
		else brush.lineTo(x, y);
	}
}

function strokePath(brush: Brush, points: Point[], colour: string, weight?: number): void {
	tracePath(brush, points);
	strokeWith(brush, colour, weight);
}

function paintBar(
	brush: Brush,
	mark: Extract<Mark, { shape: 'bar' }>,
	place: (point: Point) => Point,
	colours: Look['colours']
): void {
	const start = place(mark);
	const width = place({ x: mark.x + mark.width, y: mark.y }).x - start.x;
	if (mark.fill !== 'none') {
		brush.globalAlpha = mark.fillOpacity ?? 1;
		brush.fillStyle = colours[mark.fill];
		brush.fillRect(start.x, start.y, width, mark.height);
	}
	if (mark.stroke) {
		brush.globalAlpha = 1;
		brush.strokeStyle = colours[mark.stroke];
		brush.lineWidth = 1;
		brush.strokeRect(start.x, start.y, width, mark.height);
	}
}

function paintCurve(
	brush: Brush,
	mark: Extract<Mark, { shape: 'curve' }>,
	place: (point: Point) => Point,
	colours: Look['colours']
): void {
	const points = mark.points.map(place);
	const [first, last] = [points.at(0), points.at(-1)];
	if (!first || !last) return;
	if (mark.fillTo === undefined) {
		strokePath(brush, points, colours[mark.tone], mark.weight);
		return;
	}
	tracePath(brush, [...points, { x: last.x, y: mark.fillTo }, { x: first.x, y: mark.fillTo }]);
	brush.closePath();
	brush.fillStyle = colours[mark.tone];
	brush.fill();
}
