import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dumpSchema } from '$lib/server/schemas/dump';

/** Files that cannot be edited at the desk: a dump contains them unchanged. */
export const CARRIED_FILES = [
	'rules.json',
	'provisions.json',
	'effects.json',
	'statistics-kz.csv',
	'statistics-partners.csv',
	'backtest.json'
] as const;
export type CarriedFiles = Readonly<Record<(typeof CARRIED_FILES)[number], string>>;

/** `source` is neither a folder nor a dump. The message says why, in one sentence. */
export class DataSourceError extends Error {
	constructor(source: string, reason: string) {
		super(`${source} is no folder with the files of a record and no dump of one: ${reason}`);
		this.name = 'DataSourceError';
	}
}

/**
 * The text of a reviewed file: from a folder such as `data`, or from the dump of another tracker.
 * @throws Error with a `code` if the file cannot be read; DataSourceError
 */
export function readDataFile(source: string, file: string): string {
	if (isFolder(source)) return readFileSync(join(source, file), 'utf8');
	const content = filesOf(source)[file];
	if (content === undefined) throw new DataSourceError(source, `it has no ${file}.`);
	return typeof content === 'string' ? content : JSON.stringify(content);
}

/** Whether `source` has an optional file. @throws DataSourceError */
export function hasDataFile(source: string, file: string): boolean {
	return isFolder(source) ? existsSync(join(source, file)) : file in filesOf(source);
}

export function readCarriedFiles(source: string): CarriedFiles {
	const files = CARRIED_FILES.map((file) => [file, readDataFile(source, file)]);
	return Object.fromEntries(files) as CarriedFiles;
}

function isFolder(source: string): boolean {
	const found = statSync(source, { throwIfNoEntry: false });
	if (!found) throw new DataSourceError(source, 'it does not exist.');
	return found.isDirectory();
}

/** @throws DataSourceError */
function filesOf(source: string) {
	const result = dumpSchema.safeParse(parse(source));
	if (result.success) return result.data.files;
	const { path, message } = result.error.issues[0]!;
	throw new DataSourceError(source, `${path.join('.') || 'the whole'}: ${message}.`);
}

function parse(source: string): unknown {
	try {
		return JSON.parse(readFileSync(source, 'utf8'));
	} catch (error) {
		throw new DataSourceError(source, `${(error as Error).message}.`);
	}
}
