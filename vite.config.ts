import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/messages.mjs';

/** What is built beside the application knows nothing of its plugins. */
const APART = { configFile: false, logLevel: 'error', publicDir: false } as const;

/**
 * The script of reading pages (src/lib/browser). They bring no framework that could ask for it, so it is built by
 * itself, at an address that the server knows; what it imports later is named by its content.
 */
const readingPages: Plugin = {
	name: 'reading-pages',
	apply: 'build',
	writeBundle: {
		sequential: true,
		order: 'post',
		async handler() {
			await build({
				...APART,
				base: './',
				resolve: { alias: { $lib: resolve('src/lib') } },
				build: {
					outDir: '.svelte-kit/output/client/_app',
					emptyOutDir: false,
					modulePreload: false,
					rolldownOptions: {
						input: 'src/lib/browser/enhance.ts',
						output: {
							entryFileNames: '[name].js',
							chunkFileNames: 'immutable/browser/[name].[hash].js'
						}
					}
				}
			});
		}
	}
};

/**
 * The process (src/main.ts), beside the server that it loads. Node could run the sources as they are, but keeps what
 * it needs to read types for as long as the process lives: 20 MB.
 */
const theProcess: Plugin = {
	name: 'process',
	apply: 'build',
	closeBundle: {
		sequential: true,
		order: 'post',
		async handler() {
			await build({
				...APART,
				build: {
					ssr: 'src/main.ts',
					outDir: 'build',
					emptyOutDir: false,
					target: 'node24',
					rolldownOptions: {
						output: { entryFileNames: '[name].js', chunkFileNames: 'process/[name].[hash].js' }
					}
				}
			});
		}
	}
};

/** Nothing happens where they are compiled already; a message changed in development is seen at once. */
const messages: Plugin = {
	name: 'messages',
	config: compileMessages,
	configureServer: ({ watcher }) => {
		watcher.on('change', (path) => {
			if (path.includes('/i18n/messages/')) void compileMessages();
		});
	}
};

export default defineConfig({
	plugins: [messages, sveltekit(), readingPages, theProcess],
	// Bundled into the server: for each of its files Node would read the list of its 741 exports again,
	// which took a start longer than everything else.
	ssr: { noExternal: ['date-fns', '@date-fns/utc'] },
	test: {
		// Both cores: most of the time of an integration test is waiting.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts'],
					environment: 'node',
					// They touch nothing outside themselves: modules are loaded once for all.
					isolate: false
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/{integration,rules}/**/*.test.ts'],
					environment: 'node',
					// `TEST_ENGINE=postgres vitest run --project integration`: the same on PostgreSQL.
					globalSetup:
						process.env.TEST_ENGINE === 'postgres' ? 'tests/support/postgres-setup.ts' : [],
					testTimeout: 30_000,
					// A server starts in two seconds, but not on a machine that has eight other things to do.
					hookTimeout: 60_000
				}
			}
		]
	}
});
