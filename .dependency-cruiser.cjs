/*
 * The layers of docs/architecture.md as an allow-list per folder: what a folder may look at. A new folder
 * in src/lib is refused until it has a line here.
 */

const CHARTS = ['chart.js', 'chartjs-adapter-date-fns', 'chartjs-plugin-annotation'];
const DATES = ['date-fns', '@date-fns/utc'];

/**
 * Files of the project that `from` may import. Where packages are named it may use only these, and nothing
 * of Node itself: such a folder also runs in the browser.
 */
const LAYERS = [
	{ from: '^src/lib/domain/', to: ['^src/lib/domain/'], packages: [...DATES, 'pure-rand', 'diff'] },
	{ from: '^src/lib/i18n/', to: ['^src/lib/(domain|i18n)/'], packages: DATES },
	{
		from: '^src/lib/feeds/',
		to: ['^src/lib/(domain|feeds)/'],
		packages: [...DATES, 'fast-xml-parser', 'fflate', 'ical-generator', 'papaparse']
	},
	{
		from: '^src/lib/charts/',
		to: ['^src/lib/(domain|i18n|charts)/'],
		packages: [...DATES, ...CHARTS]
	},
	{
		from: '^src/lib/browser/',
		to: ['^src/lib/(browser|charts)/'],
		packages: CHARTS
	},
	{
		from: '^src/lib/components/',
		to: ['^src/lib/(domain|i18n|charts|components)/'],
		packages: [...DATES, ...CHARTS, 'svelte', 'bits-ui']
	},
	{ from: '^src/lib/styles/', to: ['^src/lib/styles/'] },
	{ from: '^src/lib/server/schemas/', to: ['^src/lib/(domain|server/schemas)/'] },
	{ from: '^src/lib/server/storage/', to: ['^src/lib/(domain|server/storage)/'] },
	{
		from: '^src/lib/server/record/',
		to: ['^src/lib/(domain|server/(record|schemas|storage|log))']
	},
	{
		from: '^src/lib/server/services/',
		to: ['^src/lib/(domain|feeds|i18n|server/(auth|record|schemas|services|sources|storage|log))']
	},
	{ from: '^src/lib/server/sources/', to: ['^src/lib/(domain|server/sources)/'] },
	{
		from: '^src/lib/server/forms/',
		to: ['^src/lib/(domain|server/(auth|forms|schemas|services|tracker/desk))']
	},
	{ from: '^src/lib/server/auth/', to: ['^src/lib/(domain|server/(auth|storage|config|clock))'] },
	{
		from: '^src/lib/server/hooks/',
		to: [
			'^src/lib/(domain|i18n|server/(api|auth|hooks|page-cache|services|storage|log|metrics|tracker|traveller/read-|config|clock|language|refuse|sharing))',
			'^src/lib/components/site/AsOfBanner'
		]
	},
	{ from: '^src/lib/server/config/', to: ['^src/lib/(domain/|server/(config/|log))'] },
	{ from: '^src/lib/server/page-cache/', to: ['^src/lib/server/page-cache/'] },
	{
		from: '^src/lib/server/traveller/',
		to: ['^src/lib/(domain|i18n|charts|server/(traveller|record|traveller-context))']
	},
	{
		from: '^src/lib/server/outbox/',
		to: ['^src/lib/(domain|i18n|server/(auth|config|outbox|storage|log))']
	},
	{
		from: '^src/lib/server/api/',
		to: [
			'^src/lib/(domain|feeds|i18n|server/(api|language|record|schemas|services|tracker|traveller-context))'
		]
	},
	{
		from: '^src/lib/server/pictures/',
		to: ['^src/lib/(domain|i18n|charts|components|styles|server/pictures)/']
	},
	{
		from: '^src/lib/server/brief/',
		to: ['^src/lib/(domain|i18n|charts|server/(brief|pictures))/']
	},
	// Opens all of them, once.
	{ from: '^src/lib/server/tracker/', to: ['^src/lib/(domain/|server/)'] },
	{ from: '^src/lib/server/[^/]+$', to: ['^src/lib/(domain|i18n|server)/'] },
	{ from: '^src/routes/', to: ['^src/(routes|lib)/'], not: '^src/lib/server/storage/' },
	{ from: '^src/commands/', to: ['^src/(commands|lib)/'] },
	{ from: '^src/params/', to: ['^src/lib/domain/'] },
	{ from: '^src/hooks\\.', to: ['^src/lib/'] },
	{
		from: '^src/main\\.ts$',
		to: [
			'^src/processes\\.ts$',
			'^src/lib/server/(process-messages|security-headers)\\.ts$',
			'^src/lib/server/config/',
			'^src/lib/server/page-cache/',
			'^src/lib/server/pictures/worker-address\\.ts$'
		]
	},
	{ from: '^src/drawing-worker\\.ts$', to: ['^src/lib/server/pictures/'] },
	{ from: '^src/processes\\.ts$', to: ['^src/lib/server/(log|process-messages)\\.ts$'] }
];

const SOURCES = '^src/';
const TESTS = '\\.test\\.ts$';
const PICKY = LAYERS.filter(({ packages }) => packages);

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
			// The messages are compiled, SvelteKit makes its own modules, and types of a package are no modules.
			to: {
				couldNotResolve: true,
				pathNot: '^\\$(app|env)/|^\\./\\$types|^\\$lib/i18n/paraglide/|^pdfmake/interfaces$'
			}
		},
		...LAYERS.map(({ from, to, not }) => ({
			name: `layer ${from}`,
			severity: 'error',
			comment: `Data flows routes → server → domain: this folder may look only at ${to.join(', ')}. Move the code down, or pass the value in.`,
			from: { path: from, pathNot: TESTS },
			to: not ? { path: not, dependencyTypesNot: ['type-only'] } : { path: SOURCES, pathNot: to }
		})),
		...PICKY.map(({ from, packages }) => ({
			name: `packages ${from}`,
			severity: 'error',
			comment: `Of packages this folder may use only ${packages.join(', ')}. Do the rest in lib/server and pass the value in.`,
			from: { path: from, pathNot: TESTS },
			to: {
				path: 'node_modules/|^(\\$env|@sveltejs)',
				pathNot: packages.map((name) => `node_modules/${name}/`),
				dependencyTypesNot: ['type-only']
			}
		})),
		...PICKY.map(({ from }) => ({
			name: `no Node in ${from}`,
			severity: 'error',
			comment:
				'This folder knows no files, network or process. Do that in lib/server and pass the value in.',
			from: { path: from, pathNot: TESTS },
			to: { dependencyTypes: ['core'] }
		})),
		// Two rules for one: the first sees files that import something, the second those that do not.
		...[{}, { orphan: true }].map((restriction) => ({
			name: 'every-folder-has-a-layer',
			severity: 'error',
			comment: 'A folder without a line in LAYERS of .dependency-cruiser.cjs: give it one.',
			from: {
				...restriction,
				path: '^src/',
				pathNot: [...LAYERS.map(({ from }) => from), TESTS, '\\.d\\.ts$']
			},
			to: {}
		})),
		{
			name: 'the-desk-is-for-editors',
			severity: 'error',
			comment:
				'A public route has what `locals` holds, and services that only read the record. What an editor works with is for src/routes/desk.',
			from: { path: '^src/routes/', pathNot: ['^src/routes/desk/', TESTS] },
			to: {
				path: '^src/lib/server/(auth|outbox|services|sources|tracker)/',
				pathNot: '^src/lib/server/services/(record/(descriptions|milestone-feeds)|milestones/words)'
			}
		},
		{
			name: 'server-stays-on-the-server',
			severity: 'error',
			comment:
				'Only server code may import from src/lib/server: read it in a load function, whose file is named *.server.ts, and pass the value in.',
			from: {
				path: '^src/',
				pathNot: [
					'^src/lib/server/',
					'\\.server\\.ts$',
					'\\+server\\.ts$',
					'^src/(main|processes|drawing-worker)\\.ts$',
					'^src/commands/',
					TESTS,
					'^src/app\\.d\\.ts$',
					'^src/routes/desk/.+\\.ts$'
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
