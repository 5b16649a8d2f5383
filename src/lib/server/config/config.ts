/*
 * The settings, read from the environment and checked once at start. The process (src/main.ts) reads them
 * before it loads the rest, so this module only imports other settings modules.
 */
import { FETCH_SETTINGS, readFetch, type FetchConfig } from './config-fetch.ts';
import { OPERATION_SETTINGS, readOperation, type OperationConfig } from './config-operation.ts';
import { isOrigin } from './config-origin.ts';
import { OUTBOX_SETTINGS, readOutbox, type OutboxConfig } from './config-outbox.ts';
import { readStorage, STORAGE_SETTINGS, type StorageConfig } from './config-storage.ts';

export interface Config extends FetchConfig, OperationConfig, OutboxConfig, StorageConfig {
	/** 0 asks the system for a free port. */
	port: number;
	host: string;
	/** The public address of the tracker, without a path. */
	origin: string;
	/** The path of a dump, or of a folder with the files of a record, to serve instead of `data/`. */
	mirrorOf: string | undefined;
	/** A fixed today, `2026-11-23`, for tests and review. */
	now: string | undefined;
}

/** The settings and their meaning; docs/operations.md lists the same. */
export const SETTINGS = [
	'PORT',
	'HOST',
	'ORIGIN',
	...STORAGE_SETTINGS,
	'MIRROR_OF',
	'TRACKER_NOW',
	...FETCH_SETTINGS,
	...OUTBOX_SETTINGS,
	...OPERATION_SETTINGS
] as const;
export type Setting = (typeof SETTINGS)[number];

/** The oldest version of Node that strips types; the same as `engines` in package.json. */
export const OLDEST_NODE = '22.18';

/** Why a version of Node, such as `22.18.0`, cannot run the tracker, in one sentence; undefined if it can. */
export function nodeProblem(version: string): string | undefined {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
	return `Node ${version} is too old: start the tracker with "npm start", or with Node ${OLDEST_NODE} or newer.`;
}

type Environment = Partial<Record<Setting, string>>;

/** Thrown with one line for each problem, naming the setting and its allowed values. */
export class ConfigError extends Error {
	readonly problems: string[];

	constructor(problems: string[]) {
		super(problems.join('\n'));
		this.name = 'ConfigError';
		this.problems = problems;
	}
}

/** @throws ConfigError naming every bad setting */
export function readConfig(environment: Environment): Config {
	const problems: string[] = [];
	const check = (
		setting: Setting,
		fallback: string,
		isRight: (value: string) => boolean,
		hint: string
	) => {
		const value = environment[setting] || fallback;
		if (!isRight(value))
			problems.push(`${setting} must be ${hint}; it is ${JSON.stringify(value)}.`);
		return value;
	};
	const port = check('PORT', '3000', isPort, 'a whole number from 0 to 65535');
	const host = check(
		'HOST',
		'0.0.0.0',
		(value) => /^[\w.:-]+$/u.test(value),
		'a host name or address'
	);
	const origin = check(
		'ORIGIN',
		`http://localhost:${isPort(port) ? port : 3000}`,
		isOrigin,
		'an http or https address without a path, such as https://example.org'
	);
	const mirrorOf = check(
		'MIRROR_OF',
		'none',
		(value) => !/^(?!file:)[a-z][a-z\d+.-]+:/u.test(value),
		'the path of a dump, such as dump.json; download it first'
	);
	const now = check(
		'TRACKER_NOW',
		'none',
		(value) => value === 'none' || isDay(value),
		'a day such as 2026-11-23'
	);
	const storage = readStorage(environment, problems);
	const fetch = readFetch(environment, problems);
	const outbox = readOutbox(environment, problems);
	const operation = readOperation(environment, problems);
	if (problems.length > 0) throw new ConfigError(problems);
	const given = (value: string) => (value === 'none' ? undefined : value);
	return {
		port: Number(port),
		host,
		origin,
		mirrorOf: given(mirrorOf)?.replace(/^file:/u, ''),
		now: given(now),
		...storage,
		...fetch,
		...outbox,
		...operation
	};
}

function isPort(value: string): boolean {
	return /^\d{1,5}$/u.test(value) && Number(value) <= 65_535;
}

/** `2026-02-30` looks like a day, but a Date turns it into another day. */
function isDay(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}
