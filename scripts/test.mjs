// `npm test`: all checks. Two run side by side; a failed check prints its output.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { ROOT, run, seconds } from './steps.mjs';

const RESULTS = '.cache/test';
const SIDE_BY_SIDE = 2;

/** Tests that depend on the database engine: storage, the desk, the outbox, several processes. */
const ENGINE_TESTS = [
	'postgres',
	'move',
	'two-processes',
	'throttles',
	'set-up',
	'publish-milestone',
	'editorial-work',
	'outbox'
].map((name) => `tests/integration/${name}.test.ts`);

/** Machines ahead of UTC and behind it. */
const TIME_ZONES = ['Asia/Almaty', 'America/New_York'];

/** What dates touch: they must not depend on where the machine is. All tests with `FULL=1`. */
const DATE_TESTS =
	process.env.FULL === '1'
		? []
		: [
				...['src/lib/domain/', 'src/lib/feeds/', 'src/lib/charts/', 'src/lib/i18n/'],
				...['src/lib/server/clock', 'src/lib/server/forms/', 'src/lib/server/outbox/'],
				...['tests/rules/formats', 'tests/rules/hostile-texts']
			];

/** A check that reports no number of tests counts as one. */
const CHECKS = [
	{ title: 'Formatting', command: 'prettier', args: ['--check', '.'], cure: 'npm run format' },
	{ title: 'Lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
	{
		title: 'Layers',
		command: 'depcruise',
		args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src']
	},
	{
		title: 'Types',
		command: 'svelte-check',
		args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
	},
	{ title: 'Unused code', command: 'knip', args: [] },
	{
		title: 'Code that only tests use',
		command: 'knip',
		// Dependencies that only commands in package.json use would count as unused.
		args: ['--production', '--exclude', 'dependencies']
	},
	{
		title: 'Unit and integration tests',
		command: 'vitest',
		args: [
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${RESULTS}/vitest.json`
		],
		count: () => countVitest(readResults('vitest.json'))
	},
	...TIME_ZONES.map((zone) => {
		const results = `zone-${zone.replace('/', '-')}.json`;
		return {
			title: `On a machine in ${zone}`,
			command: 'vitest',
			args: [
				'run',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${RESULTS}/${results}`,
				...DATE_TESTS
			],
			env: { TZ: zone },
			count: () => countVitest(readResults(results))
		};
	})
];

/** The same tests on a real server, if Debian's is installed. */
const POSTGRES = {
	title: 'Storage and desk on PostgreSQL',
	command: 'vitest',
	args: [
		'run',
		'--project=integration',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${RESULTS}/postgres.json`,
		...ENGINE_TESTS
	],
	env: { TEST_ENGINE: 'postgres' },
	count: () => countVitest(readResults('postgres.json'))
};

/** Where Debian installs its servers, and the oldest version that the tests can use. */
const SERVERS = '/usr/lib/postgresql';
const OLDEST = 15;
const hasPostgres =
	existsSync(SERVERS) &&
	readdirSync(SERVERS).some(
		(version) => Number(version) >= OLDEST && existsSync(join(SERVERS, version, 'bin', 'initdb'))
	);

const BROWSER = {
	title: 'Journeys in the browser',
	command: 'playwright',
	args: ['test', '--reporter=line,json'],
	env: {
		CHROMIUM_PATH: findChromium(),
		PLAYWRIGHT_JSON_OUTPUT_FILE: join(ROOT, RESULTS, 'playwright.json')
	},
	count: () => countPlaywright(readResults('playwright.json'))
};

function readResults(name) {
	return JSON.parse(readFileSync(join(ROOT, RESULTS, name), 'utf8'));
}

function countVitest({ numPassedTests, numFailedTests, numFailedTestSuites }) {
	// A file that does not load has no failed test, but counts as a failure.
	return {
		passed: numPassedTests,
		failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0)
	};
}

function countPlaywright({ stats }) {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

async function check({ title, command, args, env, cure, count }) {
	const start = performance.now();
	const { code, output } = await run(command, args, { env });
	const fallback = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	let counted = fallback;
	try {
		counted = count?.() ?? fallback;
	} catch {
		// The runner died before it wrote its results, so use its exit code.
	}
	if (code !== 0 && counted.failed === 0) counted = { ...counted, failed: 1 };
	const tests = count ? `${counted.passed} passed, ${counted.failed} failed, ` : '';
	console.log(`${code === 0 ? '✓' : '✗'} ${title} (${tests}${seconds(start)})`);
	if (code !== 0) console.log(`\n${output.trimEnd()}\n${cure ? `\nCure: ${cure}\n` : ''}`);
	return counted;
}

// Remove earlier results, so that they do not count if a runner dies before it writes its own.
rmSync(join(ROOT, RESULTS), { recursive: true, force: true });
mkdirSync(join(ROOT, RESULTS), { recursive: true });
const waiting = hasPostgres ? [...CHECKS, POSTGRES] : [...CHECKS];
const results = [];
await Promise.all(
	Array.from({ length: SIDE_BY_SIDE }, async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await check(next));
	})
);
if (!hasPostgres)
	console.log(
		`- ${POSTGRES.title} (${ENGINE_TESTS.length} files skipped: apt-get install postgresql)`
	);
// Run browser tests alone, after the rest, because they time out on a machine at full load.
results.push(await check(BROWSER));

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
const skipped = hasPostgres ? '' : `, ${ENGINE_TESTS.length} files skipped`;
console.log(`\n${passed} passed, ${failed} failed${skipped}`);
process.exit(failed > 0 ? 1 : 0);
