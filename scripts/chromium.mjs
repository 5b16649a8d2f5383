// The browser for the tests: the machine's Chromium, or Debian's package.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ENVIRONMENT, step } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const COMMAND = 'apt-get update && apt-get install -y --no-install-recommends chromium';

/** The path of a Chromium, or undefined. */
export function findChromium() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	const folders = ENVIRONMENT.PATH.split(delimiter);
	return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Installs Debian's package if run as root; otherwise prints the command to run, and exits. */
export async function installChromium() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		console.error(
			`The browser tests need Chromium. Install it: sudo sh -c '${COMMAND}' (or set CHROMIUM_PATH).`
		);
		process.exit(1);
	}
	await step('Installing Chromium', `Cure: run as root: ${COMMAND}`, 'sh', ['-c', COMMAND], {
		env: { DEBIAN_FRONTEND: 'noninteractive' }
	});
}
