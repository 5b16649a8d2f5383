/* The settings for sending announcements; config.ts reads them with the rest. */
import { isOrigin } from './config-origin.ts';

export interface OutboxConfig {
	/** Undefined if email is not set up: then nobody can sign up for it. */
	mail: MailConfig | undefined;
	/** Undefined if there is no channel. */
	telegram: TelegramConfig | undefined;
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
	language: 'en' | 'ru' | 'kk';
	/** The address of the Bot API. */
	api: string;
}

export const OUTBOX_SETTINGS = [
	'SMTP_URL',
	'MAIL_FROM',
	'TELEGRAM_TOKEN',
	'TELEGRAM_CHANNEL',
	'TELEGRAM_LANGUAGE',
	'TELEGRAM_API'
] as const;

type Environment = Partial<Record<(typeof OUTBOX_SETTINGS)[number], string>>;

/** Adds one line to `problems` for each bad setting. */
export function readOutbox(environment: Environment, problems: string[]): OutboxConfig {
	return { mail: readMail(environment, problems), telegram: readTelegram(environment, problems) };
}

/** Problems do not repeat values, because most of these contain a secret. */
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
