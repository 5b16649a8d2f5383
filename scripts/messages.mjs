// Compiles the messages of src/lib/i18n where they have changed since the last time: a run of one test, the types
// and the linter then need no build before them.
import { compile } from '@inlang/paraglide-js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digest, isStamped, ROOT, stamp } from './steps.mjs';

const PROJECT = 'src/lib/i18n/project.inlang';
const COMPILED = 'src/lib/i18n/paraglide';
const STAMP = 'node_modules/.messages-compiled-for';

export const MESSAGES = {
	project: `./${PROJECT}`,
	outdir: `./${COMPILED}`,
	// The server binds the language to the request (hooks), the browser to <html lang>.
	strategy: ['globalVariable', 'baseLocale'],
	emitTsDeclarations: true
};

export async function compileMessages() {
	const sources = digest([
		'src/lib/i18n/messages',
		`${PROJECT}/settings.json`,
		'package-lock.json',
		'scripts/messages.mjs'
	]);
	if (isStamped(STAMP, sources) && existsSync(join(ROOT, COMPILED, 'messages.js'))) return;
	await compile(MESSAGES);
	stamp(STAMP, sources);
}

if (import.meta.main) await compileMessages();
