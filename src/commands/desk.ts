import { parseArgs } from 'node:util';

/** `npm run desk -- NAME …`: what an operator does by hand. Each command is a file in `desk/`. */
const COMMANDS: Readonly<Record<string, () => Promise<DeskCommand>>> = {
	backup: () => import('./desk/backup'),
	restore: () => import('./desk/restore'),
	verify: () => import('./desk/verify')
};

export interface DeskCommand {
	/** Throws an Error whose message says all that an operator needs. */
	run(args: string[]): Promise<void>;
}

const { positionals } = parseArgs({ allowPositionals: true });
const [name = '', ...args] = positionals;
const load = COMMANDS[name];
try {
	if (!load) throw new Error(`Choose one of: ${Object.keys(COMMANDS).join(', ')}`);
	await (await load()).run(args);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
