import { dev, version } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { fill } from './fill';

/** The file name never changes, so the query carries the version. */
const ADDRESS = dev ? '/src/lib/browser/enhance.ts' : `/_app/enhance.js?v=${version}`;
const SCRIPT = `<script type="module" src="${ADDRESS}"></script>`;

/** The marks that src/lib/browser/enhance.ts looks for. */
const ENHANCED = / data-chart="| type="range"/u;

/** Adds the script of public pages to those that have something for it to enhance. */
export const askForEnhancements: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			fill(html, '<!--enhance-->', ENHANCED.test(html) ? SCRIPT : '')
	});
