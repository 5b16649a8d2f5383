import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { fontData } from './fonts';
import { lookOf } from './look';

/** The size that sites expect for the picture of a link. */
const WIDTH = 1200;
const HEIGHT = 630;

export interface Card {
	/** The name of the site. */
	site: string;
	/** Small, above the title: a date and how certain it is. */
	kicker?: string;
	title: string;
	text: string;
	/** Small, at the foot: when the record was last checked, or what a figure is based on. */
	foot: string;
	/** Shown above the foot, and the size at which it is shown. */
	picture?: { png: Uint8Array; width: number; height: number };
}

/** The parts of an element that satori needs. */
interface Box {
	type: 'div' | 'img';
	props: { style?: Record<string, string | number>; children?: (Box | string)[] } & Record<
		string,
		unknown
	>;
}

const { colours } = lookOf('light');

/** The picture that other sites show with a link to a page. */
export async function cardPng(card: Card): Promise<Uint8Array<ArrayBuffer>> {
	const fonts = [
		{ name: 'Inter', data: await fontData('text'), weight: 400 as const },
		{ name: 'Inter', data: await fontData('bold'), weight: 600 as const },
		{ name: 'Source Serif', data: await fontData('heading'), weight: 600 as const }
	];
	// Words become outlines, so rendering to pixels needs no font.
	const svg = await satori(layout(card) as never, { width: WIDTH, height: HEIGHT, fonts });
	return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}

function layout({ site, kicker, title, text, foot, picture }: Card): Box {
	const top = box({ flexDirection: 'column' }, [
		line(site, {
			fontFamily: 'Source Serif',
			fontSize: 26,
			fontWeight: 600,
			color: colours['ink-2']
		}),
		...(kicker ? [line(kicker, { fontSize: 26, color: colours['ink-2'], marginTop: 28 })] : []),
		line(title, {
			fontFamily: 'Source Serif',
			fontWeight: 600,
			fontSize: titleSize(title),
			lineHeight: 1.14,
			marginTop: kicker ? 8 : 24
		}),
		line(text, { fontSize: 28, lineHeight: 1.4, marginTop: 18 })
	]);
	const bottom = box({ flexDirection: 'column' }, [
		...(picture ? [image(picture)] : []),
		line(foot, { fontSize: 21, color: colours['ink-2'], marginTop: 18 })
	]);
	return box(
		{
			boxSizing: 'border-box',
			width: WIDTH,
			height: HEIGHT,
			padding: '48px 60px 40px',
			flexDirection: 'column',
			justifyContent: 'space-between',
			backgroundColor: colours.paper,
			color: colours.ink,
			fontFamily: 'Inter',
			borderBottom: `12px solid ${colours.now}`
		},
		[top, bottom]
	);
}

/** Long titles are smaller, so that they end above the foot. */
function titleSize(title: string): number {
	if (title.length <= 70) return 58;
	return title.length <= 120 ? 48 : 40;
}

function box(style: Record<string, string | number>, children: (Box | string)[]): Box {
	return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function line(text: string, style: Record<string, string | number>): Box {
	return box(style, [text]);
}

function image({ png, width, height }: NonNullable<Card['picture']>): Box {
	const src = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
	return { type: 'img', props: { src, width, height } };
}
