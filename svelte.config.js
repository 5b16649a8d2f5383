import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		// Hashes, not nonces: a nonce changes with every response, so it would change the ETag
		// and be shared by every reader of a cached page.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Drawings have their sizes in style attributes, which cannot load anything and affect one element only.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				// The stream that reports changes of the record.
				'connect-src': ['self'],
				'frame-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// Looked after by refuseCrossSite (src/lib/server/hooks/editor.ts), which speaks the reader's language.
		csrf: { trustedOrigins: ['*'] },
		// Start at the root, because the sign-in page also appears at the address of a form whose session has ended.
		paths: { relative: false },
		alias: { $tests: 'tests', $data: 'data' }
	}
};
