/** The oldest version of Node that strips types; the same as `engines` in package.json. */
export const OLDEST_NODE = '22.18';

/** Why a version of Node, such as `22.18.0`, cannot run the tracker, in one sentence; undefined if it can. */
export function nodeProblem(version: string): string | undefined {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
	return `Node ${version} is too old: start the tracker with "npm start", or with Node ${OLDEST_NODE} or newer.`;
}
