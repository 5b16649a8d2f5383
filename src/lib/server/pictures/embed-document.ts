import { render } from 'svelte/server';
import type { ComponentProps } from 'svelte';
import EmbedPiece from '$lib/components/embed/EmbedPiece.svelte';
import tokens from '$lib/styles/tokens.css?raw';
import { STYLED } from './look';
import { withoutComments } from './svg';

/** `auto` follows the reader's own setting. */
export type Theme = 'auto' | 'light' | 'dark';

export type EmbedView = Omit<ComponentProps<typeof EmbedPiece>, 'look'> & { theme: Theme };

/** A whole page with its styles inside: no script, no font, no other request. */
export function embedDocument({ theme, ...view }: EmbedView): string {
	const { head, body } = render(EmbedPiece, { props: { ...view, look: STYLED } });
	const themed = theme === 'auto' ? '' : ` data-theme="${theme}"`;
	return withoutComments(
		`<!doctype html><html lang="${view.language}"${themed}><head><meta charset="utf-8">` +
			'<meta name="viewport" content="width=device-width, initial-scale=1">' +
			`<style>${compact(tokens)}</style>${head}</head><body>${body}</body></html>`
	);
}

function compact(css: string): string {
	return css.replace(/\/\*.*?\*\//gsu, '').replace(/\s+/gu, ' ');
}
