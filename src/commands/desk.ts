import { readConfig } from '$lib/server/config';
import { createClock } from '$lib/server/clock';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/store';
import { admin } from './desk/admin';
import { exportRecord } from './desk/export';
import { importFiles } from './desk/import';
import { password } from './desk/password';
import { secondFactor } from './desk/second-factor';
import { verify } from './desk/verify';
import type { Command } from './desk/command';

/** One file for each subcommand, in its folder. */
const COMMANDS: Record<string, Command> = {
	admin,
	export: exportRecord,
	import: importFiles,
	password,
	'second-factor': secondFactor,
	verify
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
	console.error('npm run desk -- COMMAND\n');
	for (const [known, { usage, summary }] of Object.entries(COMMANDS))
		console.error(`  ${[known, usage].filter(Boolean).join(' ').padEnd(24)} ${summary}`);
	process.exit(2);
}

const config = readConfig(process.env);
const store = openStore(config.databaseUrl);
try {
	await migrate(store.db);
	const clock = createClock();
	process.exitCode = await command.run({ store, origin: config.origin, clock }, args);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await store.close();
}
