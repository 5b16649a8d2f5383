import { render } from 'svelte/server';
import type { Picture } from '$lib/charts/picture';
import PictureFile from '$lib/components/chart/PictureFile.svelte';
import type { Language } from '$lib/domain/language';
import { lookOf, type Scheme } from './look';

export interface SvgOptions {
	picture: Picture;
	/** The size of the drawing, in its own pixels. */
	width: number;
	/** The displayed size of a pixel of the drawing; 1 by default. */
	scale?: number;
	scheme: Scheme;
	/** What it shows, in the reader's language. */
	title: string;
	language?: Language;
	/** Without the background and outlines that make it readable on any colour: for PDFs. */
	ground?: boolean;
}

/** A drawing as a self-contained SVG file. */
export function svgFile({ scheme, ...drawing }: SvgOptions): string {
	return withoutComments(render(PictureFile, { props: { ...drawing, look: lookOf(scheme) } }).body);
}

/** Removes hydration markers, because nothing hydrates the markup. */
export function withoutComments(markup: string): string {
	return markup.replace(/<!--.*?-->/gu, '');
}
