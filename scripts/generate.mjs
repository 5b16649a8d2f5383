// `npm run generate`: writes what is compiled into the source tree, the messages and the types of routes, so that
// types, the linter and an editor work in a fresh clone without a build.
import { compileMessages } from './messages.mjs';
import { run } from './steps.mjs';

await compileMessages();
// Its files are written at once; what it prints is only worth reading if it fails.
const { code, output } = await run('svelte-kit', ['sync']);
if (code !== 0) {
	console.error(output.trimEnd());
	process.exit(code);
}
