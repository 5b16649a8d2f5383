import { render } from 'svelte/server';
import type { Picture } from '$lib/charts/picture';
import PictureFile from '$lib/components/PictureFile.svelte';
import type { Language } from '$lib/domain/language';
import { lookOf, type Scheme } from './look';

export interface SvgOptions {
	picture: Picture;
	/** Of the drawing, in its own pixels. */
	width: number;
	/** How large a pixel of the drawing is shown; 1 where left out. */
	scale?: number;
	scheme: Scheme;
	/** What it shows, in the reader's language. */
	title: string;
	language?: Language;
	/** Without the ground and the rims that let it stand on any colour: for paper. */
	ground?: boolean;
}

/** A drawing as an SVG file that needs nothing beside it. */
export function svgFile({ scheme, ...drawing }: SvgOptions): string {
	return withoutComments(render(PictureFile, { props: { ...drawing, look: lookOf(scheme) } }).body);
}

/** Marks for a browser that would take the markup over; nobody does. */
export function withoutComments(markup: string): string {
	return markup.replace(/<!--.*?-->/gu, '');
}
