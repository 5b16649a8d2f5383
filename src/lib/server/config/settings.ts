import { z } from 'zod';
import { LANGUAGES } from '$lib/domain/language.ts';

/** A setting whose value a message may repeat. */
function shown(isRight: (value: string) => boolean, mustBe: string) {
	const error = ({ input }: { input?: unknown }) => `${mustBe}; it is ${JSON.stringify(input)}.`;
	return z.string().refine(isRight, { error });
}

/** A setting whose value no message repeats, because it may contain a secret. */
function guarded(isRight: (value: string) => boolean, mustBe: string) {
	return z.string().refine(isRight, { error: mustBe });
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

/** The length of what `openssl rand -base64 32` prints, without the `=` at the end. */
const KEY_LENGTH = 43;

const SMTP_URL = 'an address such as smtp://user:password@example.org:587.';
const MAIL_FROM = 'a sender such as "Visa talks <news@example.org>".';
const TELEGRAM_TOKEN = 'the token of a bot, a number and a key with a colon between.';
const TELEGRAM_CHANNEL = '"@" and the name of a channel, or its number.';

/** The settings as the environment writes them; docs/operations.md lists the same with their meaning. */
const each = z.object({
	PORT: shown(isPort, 'a whole number from 0 to 65535').default('3000'),
	HOST: shown(matches(/^[\w.:-]+$/u), 'a host name or address').default('0.0.0.0'),
	ORIGIN: shown(
		isOrigin,
		'an http or https address without a path, such as https://example.org'
	).optional(),
	DATABASE_URL: guarded(
		(value) => isPostgresAddress(value) || /^file:./u.test(value),
		'"file:" and a path, or an address such as postgres://user:password@host:5432/tracker.'
	).default('file:data/tracker.db'),
	SESSION_KEY: guarded(
		(value) => value.length >= KEY_LENGTH,
		`a random text of at least ${KEY_LENGTH} characters: openssl rand -base64 32`
	).optional(),
	WEB_CONCURRENCY: guarded(
		matches(/^[1-9]\d?$/u),
		'a whole number of processes from 1 to 99.'
	).default('1'),
	MIRROR_OF: shown(
		(value) => !/^(?!file:)[a-z][a-z\d+.-]+:/u.test(value),
		'the path of a dump, such as dump.json; download it first'
	).optional(),
	TRACKER_NOW: shown(
		(value) => z.iso.date().safeParse(value).success,
		'a day such as 2026-11-23'
	).optional(),
	FETCH: z.enum(['on', 'off'], { error: '"on" or "off".' }).default('off'),
	FETCH_ALLOW_HOSTS: guarded(
		(value) => hostsIn(value).every(isHostAndPort),
		'hosts with their port, separated by commas, such as 127.0.0.1:8080.'
	).default(''),
	SMTP_URL: guarded(
		(value) => /^smtps?:\/\/[^\s/]/u.test(value) && URL.canParse(value),
		SMTP_URL
	).optional(),
	MAIL_FROM: guarded(
		matches(/^(?:[^<>@\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u),
		MAIL_FROM
	).optional(),
	TELEGRAM_TOKEN: guarded(matches(/^\d+:[\w-]{20,}$/u), TELEGRAM_TOKEN).optional(),
	TELEGRAM_CHANNEL: guarded(matches(/^(?:@\w{4,}|-?\d+)$/u), TELEGRAM_CHANNEL).optional(),
	TELEGRAM_LANGUAGE: z.enum(LANGUAGES, { error: `one of ${LANGUAGES.join(', ')}.` }).default('ru'),
	TELEGRAM_API: guarded(isOrigin, 'an http or https address without a path.').default(
		'https://api.telegram.org'
	),
	ADDRESS_HEADER: guarded(
		matches(/^[a-z][a-z\d-]*$/iu),
		'the name of a header, such as x-forwarded-for.'
	).optional(),
	BACKUP_FOLDER: z.string().optional(),
	BACKUP_HOURS: guarded(
		matches(/^(?!0+$)\d{1,4}$/u),
		'a whole number of hours from 1 to 9999.'
	).default('24'),
	HOLD_MINUTES: guarded(matches(/^\d{1,4}$/u), 'a whole number of minutes from 0 to 9999.').default(
		'15'
	),
	METRICS_TOKEN: guarded(
		(value) => value.length >= 20,
		'a random text of at least 20 characters: openssl rand -base64 32'
	).optional(),
	SECURITY_CONTACT: guarded(isContact, 'an address beginning with mailto: or https://.').optional()
});

export type Setting = keyof typeof each.shape;
export type Settings = z.output<typeof each>;

/** What one setting asks of another: where `isWrong`, the setting must be something else. */
const together: readonly [Setting, (given: Settings) => boolean, mustBe: string][] = [
	// Only a tracker behind a proxy is public, and only then we cannot guess its address (decision 12).
	[
		'ORIGIN',
		(given) => Boolean(given.ADDRESS_HEADER && !given.ORIGIN),
		'set where ADDRESS_HEADER is: the address that readers type.'
	],
	[
		'SESSION_KEY',
		(given) => isPostgresAddress(given.DATABASE_URL) && !given.SESSION_KEY,
		'set where DATABASE_URL is a server, to the same for all processes: openssl rand -base64 32'
	],
	[
		'BACKUP_FOLDER',
		(given) => isPostgresAddress(given.DATABASE_URL) && Boolean(given.BACKUP_FOLDER),
		'empty where DATABASE_URL is a server: pg_dump copies it.'
	],
	['SMTP_URL', (given) => Boolean(given.MAIL_FROM && !given.SMTP_URL), SMTP_URL],
	['MAIL_FROM', (given) => Boolean(given.SMTP_URL && !given.MAIL_FROM), MAIL_FROM],
	[
		'TELEGRAM_TOKEN',
		(given) => Boolean(given.TELEGRAM_CHANNEL && !given.TELEGRAM_TOKEN),
		TELEGRAM_TOKEN
	],
	[
		'TELEGRAM_CHANNEL',
		(given) => Boolean(given.TELEGRAM_TOKEN && !given.TELEGRAM_CHANNEL),
		TELEGRAM_CHANNEL
	]
];

/** All settings; each issue has the name of a setting as its path, and says what it must be. */
export const settingsSchema = each.check(({ value, issues }) => {
	for (const [setting, isWrong, message] of together)
		if (isWrong(value))
			issues.push({ code: 'custom', path: [setting], message, input: value[setting] });
});

/** The hosts in FETCH_ALLOW_HOSTS. */
export function hostsIn(list: string): string[] {
	return list.split(',').flatMap((host) => host.trim() || []);
}

function isPort(value: string): boolean {
	return /^\d{1,5}$/u.test(value) && Number(value) <= 65_535;
}

function isOrigin(value: string): boolean {
	return /^https?:\/\//u.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

function isPostgresAddress(value: string): boolean {
	if (!/^postgres(?:ql)?:\/\/./u.test(value) || !URL.canParse(value)) return false;
	return new URL(value).pathname.length > 1;
}

function isHostAndPort(value: string): boolean {
	return /^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/iu.test(value) && URL.canParse(`http://${value}`);
}

function isContact(value: string): boolean {
	return /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/u.test(value) && URL.canParse(value);
}
