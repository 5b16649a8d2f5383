import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/messages.mjs';

/** Builds beside the application do not use its plugins. */
const APART = {
	configFile: false,
	logLevel: 'error',
	publicDir: false,
	resolve: { alias: { $lib: resolve('src/lib') } }
} as const;

/**
 * The script of public pages (src/lib/browser). They have no framework to load it, so it is built separately, at
 * an address that the server knows; what it imports later is named after its content.
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
 * The process (src/main.ts) and the thread that draws for it, beside the application that it loads. Node could run the source files directly, but
 * it would keep the 20 MB that it needs to strip types for as long as the process lives.
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
					ssr: true,
					outDir: 'build',
					emptyOutDir: false,
					target: 'node24',
					rolldownOptions: {
						input: ['src/main.ts', 'src/drawing-worker.ts'],
						output: { entryFileNames: '[name].js', chunkFileNames: 'process/[name].[hash].js' }
					}
				}
			});
		}
	}
};

/** Does nothing if they are already compiled; in development a changed message shows at once. */
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
	// Bundle it into the server: otherwise Node reads the list of its 741 exports again for each of its files,
	// which took longer than the rest of the start.
	ssr: { noExternal: ['date-fns', '@date-fns/utc'] },
	test: {
		// Use both cores, because integration tests mostly wait.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts'],
					environment: 'node',
					// They change nothing outside themselves, so modules are loaded once for all.
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
					// A server starts in two seconds, but needs longer on a busy machine.
					hookTimeout: 60_000
				}
			}
		]
	}
});
