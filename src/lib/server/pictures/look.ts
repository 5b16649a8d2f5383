import { TONES, type Look, type Tone } from '$lib/charts/picture';
import tokens from '$lib/styles/tokens.css?raw';

export type Scheme = 'light' | 'dark';

/** The colours of `tokens.css` as literals, for files without a style sheet. */
export function lookOf(scheme: Scheme): Look {
	return { colours: colours((tone) => literal(tone, scheme)), font: 'Inter', fontSize: 14 };
}

/** The same for drawings inside a page with `tokens.css`, whose colours follow the reader's scheme. */
export const STYLED: Look = {
	colours: colours((tone) => `var(--${tone})`),
	font: 'var(--sans)',
	fontSize: 14
};

function colours(of: (tone: Tone) => string): Record<Tone, string> {
	return Object.fromEntries(TONES.map((tone) => [tone, of(tone)])) as Record<Tone, string>;
}

/** @throws Error for a token that is not a `light-dark()` of two literal colours */
function literal(tone: Tone, scheme: Scheme): string {
	const pair = new RegExp(`--${tone}: light-dark\\((#\\w+), (#\\w+)\\)`, 'u').exec(tokens);
	if (!pair) throw new Error(`tokens.css has no pair of colours for --${tone}`);
	return pair[scheme === 'light' ? 1 : 2]!;
}
