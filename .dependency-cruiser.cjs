/*
 * The layers of docs/architecture.md as an allow-list per folder: what a folder may look at. A new folder
 * in src/lib is refused until it has a line here.
 */

/** Files of the project that `from` may import; packages are allowed by name where a folder is picky. */
const LAYERS = [
	{
		from: '^src/lib/domain/',
		to: ['^src/lib/domain/'],
		packages: ['date-fns', '@date-fns/utc', 'pure-rand']
	},
	{ from: '^src/lib/i18n/', to: ['^src/lib/(domain|i18n)/'] },
	{ from: '^src/lib/feeds/', to: ['^src/lib/(domain|feeds)/'] },
	{ from: '^src/lib/charts/', to: ['^src/lib/(domain|i18n|charts)/'] },
	{ from: '^src/lib/components/', to: ['^src/lib/(domain|i18n|charts|components)/'] },
	{ from: '^src/lib/styles/', to: ['^src/lib/styles/'] },
	{ from: '^src/lib/server/schemas/', to: ['^src/lib/(domain|server/schemas)/'] },
	{ from: '^src/lib/server/storage/', to: ['^src/lib/(domain|server/storage)/'] },
	{
		from: '^src/lib/server/record/',
		to: ['^src/lib/(domain|server/(record|schemas|storage))']
	},
	{
		from: '^src/lib/server/services/',
		to: ['^src/lib/(domain|feeds|i18n|server/(auth|record|schemas|services|storage))']
	},
	{ from: '^src/lib/server/auth/', to: ['^src/lib/(domain|server/(auth|storage|config|clock))'] },
	{
		from: '^src/lib/server/hooks/',
		to: ['^src/lib/(domain|i18n|server/(auth|hooks|storage|tracker|config|clock))']
	},
	{ from: '^src/lib/server/[^/]+$', to: ['^src/lib/(domain|server)/'] },
	{ from: '^src/routes/', to: ['^src/(routes|lib)/'], not: '^src/lib/server/storage/' },
	{ from: '^src/commands/', to: ['^src/(commands|lib)/'] },
	{ from: '^src/params/', to: ['^src/lib/domain/'] },
	{ from: '^src/hooks\\.', to: ['^src/lib/'] },
	{ from: '^src/main\\.ts$', to: ['^src/lib/server/config\\.ts$'] }
];

const PACKAGES = 'node_modules|^(node:|\\$app|\\$env|@sveltejs)';
const SOURCES = '^src/';
const TESTS = '\\.test\\.ts$';

module.exports = {
	forbidden: [
		{
			name: 'no-circle',
			severity: 'error',
			comment: 'A circle of imports. Move what both need to the one below.',
			from: {},
			to: { circular: true }
		},
		{
			name: 'not-to-unresolvable',
			severity: 'error',
			comment: 'An import of something that does not exist.',
			from: {},
			// The messages are compiled, and SvelteKit makes its own modules.
			to: { couldNotResolve: true, pathNot: '^\\$(app|env)/|^\\./\\$types|^\\$lib/i18n/paraglide/' }
		},
		...LAYERS.map(({ from, to, not }) => ({
			name: `layer ${from}`,
			severity: 'error',
			comment: `Data flows routes → server → domain: this folder may look only at ${to.join(', ')}. Move the code down, or pass the value in.`,
			from: { path: from, pathNot: TESTS },
			to: not ? { path: not, dependencyTypesNot: ['type-only'] } : { path: SOURCES, pathNot: to }
		})),
		...LAYERS.filter(({ packages }) => packages).map(({ from, packages }) => ({
			name: `packages ${from}`,
			severity: 'error',
			comment: `This folder is pure: of packages it may use only ${packages.join(', ')}.`,
			from: { path: from, pathNot: TESTS },
			to: {
				path: PACKAGES,
				pathNot: packages.map((name) => `node_modules/${name}/`),
				dependencyTypesNot: ['type-only']
			}
		})),
		{
			name: 'every-folder-has-a-layer',
			severity: 'error',
			comment: 'A folder without a line in LAYERS: give it one.',
			from: { path: '^src/', pathNot: [...LAYERS.map(({ from }) => from), TESTS, '\\.d\\.ts$'] },
			to: {}
		},
		{
			name: 'server-stays-on-the-server',
			severity: 'error',
			comment: 'Only server code may import from src/lib/server.',
			from: {
				path: '^src/',
				pathNot: [
					'^src/lib/server/',
					'\\.server\\.ts$',
					'\\+server\\.ts$',
					'^src/main\\.ts$',
					'^src/commands/',
					TESTS,
					'^src/app\\.d\\.ts$',
					'^src/routes/desk/'
				]
			},
			to: { path: '^src/lib/server/', dependencyTypesNot: ['type-only'] }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules|^src/lib/i18n/paraglide' },
		exclude: { path: '^(build|\\.svelte-kit)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'svelte', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.json', '.css']
		}
	}
};
