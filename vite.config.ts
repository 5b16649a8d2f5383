import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			// The server binds the language to the request (hooks), the browser to <html lang>.
			strategy: ['globalVariable', 'baseLocale'],
			emitTsDeclarations: true
		}),
		sveltekit()
	],
	// Bundled into the server: for each of its files Node would read the list of its 741 exports again,
	// which took a start longer than everything else.
	ssr: { noExternal: ['date-fns', '@date-fns/utc'] },
	test: {
		// Both cores: most of the time of an integration test is waiting.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node' }
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
