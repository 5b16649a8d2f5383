import { admin } from './desk/admin';
import { backup } from './desk/backup';
import { begin } from './desk/begin';
import type { Command } from './desk/command';
import { exportRecord } from './desk/export';
import { importFiles } from './desk/import';
import { move } from './desk/move';
import { password } from './desk/password';
import { restoreCopy } from './desk/restore';
import { secondFactor } from './desk/second-factor';
import { verify } from './desk/verify';

/** `npm run desk -- COMMAND`: an operator's commands. Each has a file in the folder `desk`. */
const COMMANDS: Record<string, Command> = {
	admin,
	backup,
	begin,
	export: exportRecord,
	import: importFiles,
	move,
	password,
	restore: restoreCopy,
	'second-factor': secondFactor,
	verify
};

// Copies and exports hold what only the operator may read, whatever the shell's umask.
process.umask(0o077);

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
	console.error('Choose one of: npm run desk -- COMMAND\n');
	for (const [known, { usage, summary }] of Object.entries(COMMANDS))
		console.error(`  ${[known, usage].filter(Boolean).join(' ').padEnd(24)} ${summary}`);
	process.exit(2);
}

try {
	process.exitCode = await command.run(args);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
