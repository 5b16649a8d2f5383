/* The settings, read from the environment and checked once at start: src/main.ts reads them before it loads the rest. */
import type { Language } from '$lib/domain/language.ts';
import { hostsIn, settingsSchema, type Setting, type Settings } from './settings.ts';

export interface Config {
	/** 0 asks the system for a free port. */
	port: number;
	host: string;
	/** The public address of the tracker, without a path. */
	origin: string;
	/** `file:` and a path, or the address of a PostgreSQL database. */
	databaseUrl: string;
	/** Signs sessions and links in emails; undefined: the key is in a file beside the database file. */
	sessionKey: string | undefined;
	/** How many processes serve on this machine. */
	processes: number;
	/** The path of a dump, or of a folder with the files of a record, to serve instead of `data/`. */
	mirrorOf: string | undefined;
	/** A fixed today, `2026-11-23`, for tests and review. */
	now: string | undefined;
	/** Whether the tracker may read other sites: sources, feeds, links. */
	fetch: boolean;
	/** Hosts with their port that may be read although they are not public: for tests and a local server. */
	fetchAllowHosts: string[];
	/** Undefined if email is not set up: then nobody can sign up for it. */
	mail: MailConfig | undefined;
	/** Undefined if there is no channel. */
	telegram: TelegramConfig | undefined;
	/** The header in which a reverse proxy gives the reader's address; undefined: the tracker trusts no such header. */
	addressHeader: string | undefined;
	/** The folder for scheduled copies of the database; undefined: no copies. */
	backupFolder: string | undefined;
	/** Hours between two copies. */
	backupHours: number;
	/** For how long an announcement of a new headline is held, so that an editor can recall it, in minutes. */
	holdMinutes: number;
	/** With it the metrics can be read from other machines; undefined: only from this one. */
	metricsToken: string | undefined;
	/** Where to report security problems (RFC 9116); undefined: there is no security.txt. */
	securityContact: string | undefined;
}

export interface MailConfig {
	smtpUrl: string;
	/** `news@example.org` or `Visa talks <news@example.org>`. */
	from: string;
}

export interface TelegramConfig {
	/** The token of the bot that may post to the channel. */
	token: string;
	/** The `@name` of a public channel, or the number of any channel. */
	channel: string;
	language: Language;
	/** The address of the Bot API. */
	api: string;
}

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
export function readConfig(environment: Partial<Record<Setting, string>>): Config {
	// An empty setting is one that is not set.
	const given = Object.entries(environment).filter(([, value]) => value);
	const read = settingsSchema.safeParse(Object.fromEntries(given));
	if (read.success) return configOf(read.data);
	throw new ConfigError(
		read.error.issues.map(({ path: [setting], message }) => `${String(setting)} must be ${message}`)
	);
}

function configOf(given: Settings): Config {
	const { SMTP_URL: smtpUrl, MAIL_FROM: from } = given;
	const { TELEGRAM_TOKEN: token, TELEGRAM_CHANNEL: channel } = given;
	return {
		port: Number(given.PORT),
		host: given.HOST,
		origin: given.ORIGIN ?? `http://localhost:${given.PORT}`,
		databaseUrl: given.DATABASE_URL,
		sessionKey: given.SESSION_KEY,
		processes: Number(given.WEB_CONCURRENCY),
		mirrorOf: given.MIRROR_OF?.replace(/^file:/u, ''),
		now: given.TRACKER_NOW,
		fetch: given.FETCH === 'on',
		fetchAllowHosts: hostsIn(given.FETCH_ALLOW_HOSTS),
		mail: smtpUrl && from ? { smtpUrl, from } : undefined,
		telegram:
			token && channel
				? { token, channel, language: given.TELEGRAM_LANGUAGE, api: given.TELEGRAM_API }
				: undefined,
		addressHeader: given.ADDRESS_HEADER,
		backupFolder: given.BACKUP_FOLDER,
		backupHours: Number(given.BACKUP_HOURS),
		holdMinutes: Number(given.HOLD_MINUTES),
		metricsToken: given.METRICS_TOKEN,
		securityContact: given.SECURITY_CONTACT
	};
}
