import { dev, version } from '$app/environment';
import type { Handle } from '@sveltejs/kit';

/** Its name never changes, but what it is does with each version of the program. */
const ADDRESS = dev ? '/src/lib/browser/enhance.ts' : `/_app/enhance.js?v=${version}`;
const SCRIPT = `<script type="module" src="${ADDRESS}"></script>`;

/** What src/lib/browser/enhance.ts looks for. */
const ENHANCED = / data-chart="| type="range"/u;

/** Asks for the script of reading pages on those that have something for it to do. */
export const askForEnhancements: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%enhance%', () => (ENHANCED.test(html) ? SCRIPT : ''))
	});
