/*
 * The settings, read from the environment once and checked at start. This file is also loaded by Node
 * itself, before anything is built (src/main.ts), so it imports nothing.
 */

export interface Config {
	/** 0 asks the system for a free port. */
	port: number;
	host: string;
	/** The address under which readers reach the tracker, without a path. */
	origin: string;
	databaseUrl: string;
	/** A fixed today, `2026-11-23`, for tests and review. */
	now: string | undefined;
	/** Whether the tracker may read other sites: sources, feeds, links. */
	fetch: boolean;
	/** Hosts with their port that may be read though they are not public: for tests and a local server. */
	fetchAllowHosts: string[];
	/** Undefined where mail is not set up: then nobody can ask for it. */
	mail: MailConfig | undefined;
	/** Undefined where there is no channel. */
	telegram: TelegramConfig | undefined;
}

export interface MailConfig {
	smtpUrl: string;
	/** `news@example.org` or `Visa talks <news@example.org>`. */
	from: string;
}

export interface TelegramConfig {
	/** Of the bot that may post to the channel. */
	token: string;
	/** `@name` of a public channel, or the number of any. */
	channel: string;
	language: 'en' | 'ru' | 'kk';
	/** The address of the Bot API. */
	api: string;
}

/** The settings with what each means; docs/operations.md lists the same. */
export const SETTINGS = [
	'PORT',
	'HOST',
	'ORIGIN',
	'DATABASE_URL',
	'TRACKER_NOW',
	'FETCH',
	'FETCH_ALLOW_HOSTS',
	'SMTP_URL',
	'MAIL_FROM',
	'TELEGRAM_TOKEN',
	'TELEGRAM_CHANNEL',
	'TELEGRAM_LANGUAGE',
	'TELEGRAM_API'
] as const;
export type Setting = (typeof SETTINGS)[number];

/** The oldest Node that strips types by itself; package.json says the same under `engines`. */
export const OLDEST_NODE = '22.18';

/** Why this version of Node, `22.18.0`, cannot run the tracker, in one sentence; undefined where it can. */
export function nodeProblem(version: string): string | undefined {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
	return `Node ${version} is too old: start the tracker with "npm start", or with Node ${OLDEST_NODE} or newer.`;
}

type Environment = Partial<Record<Setting, string>>;

/** Thrown with one line per problem, each naming the setting and what it may be. */
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
	const databaseUrl = check(
		'DATABASE_URL',
		'file:data/tracker.db',
		(value) => /^file:./u.test(value),
		'"file:" and a path'
	);
	const now = check(
		'TRACKER_NOW',
		'none',
		(value) => value === 'none' || isDay(value),
		'a day such as 2026-11-23'
	);
	const fetch = check(
		'FETCH',
		'off',
		(value) => value === 'on' || value === 'off',
		'"on" or "off"'
	);
	const fetchAllowHosts = check(
		'FETCH_ALLOW_HOSTS',
		'',
		(value) => listOf(value).every(isHostAndPort),
		'hosts with their port, separated by commas, such as 127.0.0.1:8080'
	);
	const mail = readMail(environment, problems);
	const telegram = readTelegram(environment, problems);
	if (problems.length > 0) throw new ConfigError(problems);
	return {
		port: Number(port),
		host,
		origin,
		databaseUrl,
		now: now === 'none' ? undefined : now,
		fetch: fetch === 'on',
		fetchAllowHosts: listOf(fetchAllowHosts),
		mail,
		telegram
	};
}

/** Values are not repeated in problems: most of these hold a secret. */
function readMail(environment: Environment, problems: string[]): MailConfig | undefined {
	const { SMTP_URL: smtpUrl = '', MAIL_FROM: from = '' } = environment;
	if (!smtpUrl && !from) return undefined;
	if (!/^smtps?:\/\/[^\s/]/u.test(smtpUrl) || !URL.canParse(smtpUrl))
		problems.push('SMTP_URL must be an address such as smtp://user:password@example.org:587.');
	if (!/^(?:[^<>@\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(from))
		problems.push('MAIL_FROM must be a sender such as "Visa talks <news@example.org>".');
	return { smtpUrl, from };
}

function readTelegram(environment: Environment, problems: string[]): TelegramConfig | undefined {
	const { TELEGRAM_TOKEN: token = '', TELEGRAM_CHANNEL: channel = '' } = environment;
	if (!token && !channel) return undefined;
	const language = environment.TELEGRAM_LANGUAGE || 'ru';
	const api = environment.TELEGRAM_API || 'https://api.telegram.org';
	if (!/^\d+:[\w-]{20,}$/u.test(token))
		problems.push(
			'TELEGRAM_TOKEN must be the token of a bot, a number and a key with a colon between.'
		);
	if (!/^(?:@\w{4,}|-?\d+)$/u.test(channel))
		problems.push('TELEGRAM_CHANNEL must be "@" and the name of a channel, or its number.');
	if (language !== 'en' && language !== 'ru' && language !== 'kk') {
		problems.push('TELEGRAM_LANGUAGE must be en, ru or kk.');
		return undefined;
	}
	if (!isOrigin(api))
		problems.push('TELEGRAM_API must be an http or https address without a path.');
	return { token, channel, language, api };
}

function isPort(value: string): boolean {
	return /^\d{1,5}$/u.test(value) && Number(value) <= 65_535;
}

function isOrigin(value: string): boolean {
	return /^https?:\/\//u.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

function listOf(value: string): string[] {
	return value.split(',').flatMap((item) => item.trim() || []);
}

function isHostAndPort(value: string): boolean {
	const [, host = '', port = ''] = /^([\w.-]+|\[[\da-f:.]+\]):(\d+)$/iu.exec(value) ?? [];
	return host !== '' && isPort(port) && URL.canParse(`http://${value}`);
}

/** `2026-02-30` has the shape of a day, but comes back from a Date as another one. */
function isDay(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}
