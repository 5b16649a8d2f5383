import { describe, expect, it } from 'vitest';
import { projectTexts } from './tracked-files';

const TOKENS = 'src/lib/styles/tokens.css';

const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/iu;
/** Not `#add:target {`, which is an id. */
const HEX = /(?<![\w&])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?![^;}]*\{)/iu;
/** Colour names; system colours such as `CanvasText` are allowed. */
const NAME =
	/:[^;{}]*(?<![\w-])(?:black|white|gr[ae]y|silver|red|maroon|pink|orange|gold|yellow|olive|lime|green|teal|aqua|cyan|blue|navy|purple|violet|fuchsia|magenta|brown|beige|(?:dark|light|pale|deep|hot)(?:gr[ae]y|red|blue|green|pink))(?![\w-])/iu;

/** Literal colours in a style sheet, with the line of the file. */
function literalColours(css: string, firstLine = 1): string[] {
	return withoutComments(css)
		.split('\n')
		.flatMap((line, index) => {
			const found = FUNCTION.exec(line) ?? HEX.exec(line) ?? NAME.exec(line);
			return found ? [`${firstLine + index}: ${line.trim()}`] : [];
		});
}

function withoutComments(css: string): string {
	return css.replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '));
}

/** The styles of a component: its style element, `style` attributes, and paint of drawings. */
function coloursOfComponent(source: string): string[] {
	const lineOf = (index: number) => source.slice(0, index).split('\n').length;
	const sheets = [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gu)];
	const attributes = [...source.matchAll(/\b(?:style|fill|stroke|stop-color)="([^"]*)"/gu)];
	return [
		...sheets.flatMap(({ 0: all, 1: css, index }) =>
			literalColours(css!, lineOf(index + all.indexOf('>')))
		),
		...attributes.flatMap(({ 0: all, index }) =>
			literalColours(all.replace('=', ':'), lineOf(index))
		)
	];
}

function coloursOf({ path, text }: { path: string; text: string }): string[] {
	const found = path.endsWith('.css') ? literalColours(text) : coloursOfComponent(text);
	return found.map((colour) => `${path}:${colour}`);
}

describe('colours', () => {
	const styled = projectTexts().filter(({ path }) => /^src\/.*\.(?:svelte|css)$/u.test(path));

	it('are defined in the tokens only: elsewhere use var(--…)', () => {
		expect(styled.length).toBeGreaterThan(10);
		expect(styled.filter(({ path }) => path !== TOKENS).flatMap(coloursOf)).toEqual([]);
	});

	it('are found in the tokens', () => {
		expect(styled.filter(({ path }) => path === TOKENS).flatMap(coloursOf)).not.toEqual([]);
	});

	it.each([
		'a { color: #fff }',
		'a { color: #12AB34; }',
		'a { border: 1px solid rgb(0 0 0 / 50%) }',
		'a { background: white }',
		'a { --x: light-dark(hsl(0 0% 1%), var(--y)) }'
	])('are caught in %j', (css) => {
		expect(literalColours(css)).toHaveLength(1);
		expect(coloursOfComponent(`<p>#fff</p>\n<style>\n${css}\n</style>`)).toEqual([`3: ${css}`]);
	});

	it('are caught in the attributes of a component', () => {
		expect(coloursOfComponent('<p>\n<rect fill="red" /><i style="color: #000"></i>')).toEqual([
			'2: fill:"red"',
			'2: style:"color: #000"'
		]);
	});

	it.each([
		'a { color: var(--red) }',
		'a { color: CanvasText; background: transparent; fill: currentColor }',
		'a { white-space: nowrap }',
		'/* was red: #f00 */',
		'a { border-color: color-mix(in oklab, var(--ink) 20%, transparent) }',
		'#add:target { inset: 0 }'
	])('are not seen in %j', (css) => {
		expect(literalColours(css)).toEqual([]);
	});
});
