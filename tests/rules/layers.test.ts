import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A small project that breaks each rule once; the real configuration must name every one. */
const PROJECT: Record<string, string> = {
	'src/lib/domain/day.ts': `export const day = 1;`,
	'src/lib/domain/store-in-domain.ts': `import { store } from '$lib/server/storage/store'; export const a = store;`,
	'src/lib/domain/clock.ts': `import { hrtime } from 'node:process'; export const now = hrtime;`,
	'src/lib/domain/query.ts': `import { sql } from 'kysely'; export const query = sql;`,
	'src/lib/domain/dates.ts': `import { addDays } from 'date-fns'; import { day } from './day'; export const d = [addDays, day];`,
	'src/lib/domain/hen.ts': `import { egg } from './egg'; export const hen = () => egg;`,
	'src/lib/domain/egg.ts': `import { hen } from './hen'; export const egg = () => hen;`,
	'src/lib/domain/lost.ts': `import { nowhere } from './nowhere'; export const lost = nowhere;`,
	'src/lib/components/Reach.svelte': `<script lang="ts">import { store } from '$lib/server/storage/store'; const s: unknown = store;</script>{s}`,
	'src/lib/components/Good.svelte': `<script lang="ts">import { day } from '$lib/domain/day';</script>{day}`,
	'src/lib/charts/bars.ts': `import { feed } from '$lib/feeds/csv'; export const bars = feed;`,
	'src/lib/feeds/csv.ts': `import { day } from '$lib/domain/day'; export const feed = day;`,
	'src/lib/server/storage/store.ts': `import { sql } from 'kysely'; import { day } from '$lib/domain/day'; export const store = [sql, day];`,
	'src/lib/server/storage/up.ts': `import { publish } from '$lib/server/services/publish'; export const up = publish;`,
	'src/lib/server/services/publish.ts': `import { store } from '$lib/server/storage/store'; export const publish = store;`,
	'src/routes/+page.server.ts': `import { store } from '$lib/server/storage/store'; export const load = () => store;`,
	'src/routes/desk/+page.server.ts': `import { publish } from '$lib/server/services/publish'; export const load = () => publish;`,
	'src/lib/utils/misc.ts': `export const misc = 1;`,
	'.svelte-kit/tsconfig.json': JSON.stringify({
		compilerOptions: {
			module: 'esnext',
			moduleResolution: 'bundler',
			paths: { '$lib/*': ['../src/lib/*'] }
		},
		include: ['../src/**/*.ts']
	})
};

interface Violation {
	from: string;
	rule: { name: string };
}

const CONFIG = resolve('.dependency-cruiser.cjs');
const CRUISER = resolve('node_modules/.bin/depcruise');

describe('the layers', () => {
	let folder: string;
	let violations: string[];

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'layers-'));
		symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
		for (const [path, text] of Object.entries(PROJECT)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const { stdout } = spawnSync(CRUISER, ['--config', CONFIG, '--output-type', 'json', 'src'], {
			cwd: folder,
			encoding: 'utf8',
			maxBuffer: 2 ** 26
		});
		const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
		violations = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each([
		['src/lib/domain/store-in-domain.ts', 'layer ^src/lib/domain/'],
		['src/lib/domain/store-in-domain.ts', 'server-stays-on-the-server'],
		['src/lib/domain/clock.ts', 'no Node in ^src/lib/domain/'],
		['src/lib/domain/query.ts', 'packages ^src/lib/domain/'],
		['src/lib/domain/egg.ts', 'no-circle'],
		['src/lib/domain/lost.ts', 'not-to-unresolvable'],
		['src/lib/components/Reach.svelte', 'layer ^src/lib/components/'],
		['src/lib/components/Reach.svelte', 'server-stays-on-the-server'],
		['src/lib/charts/bars.ts', 'layer ^src/lib/charts/'],
		['src/lib/server/storage/up.ts', 'layer ^src/lib/server/storage/'],
		['src/routes/+page.server.ts', 'layer ^src/routes/'],
		['src/lib/utils/misc.ts', 'every-folder-has-a-layer']
	])('are broken by %s: %s', (file, rule) => {
		expect(violations).toContain(`${file}: ${rule}`);
	});

	it.each([
		'src/lib/domain/dates.ts',
		'src/lib/components/Good.svelte',
		'src/lib/feeds/csv.ts',
		'src/lib/server/storage/store.ts',
		'src/lib/server/services/publish.ts',
		'src/routes/desk/+page.server.ts'
	])('let %s do what it does', (file) => {
		expect(violations.filter((violation) => violation.startsWith(`${file}:`))).toEqual([]);
	});
});
