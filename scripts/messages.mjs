// Compiles the messages in src/lib/i18n if they have changed since the last time, so that a single test, svelte-check
// and the linter need no build first.
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
	// On the server the language comes from the request (hooks), in the browser from <html lang>.
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
