import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';
import type { Setting } from './settings';

describe('readConfig', () => {
	it('has defaults for everything', () => {
		expect(readConfig({})).toEqual({
			port: 3000,
			host: '0.0.0.0',
			origin: 'http://localhost:3000',
			databaseUrl: 'file:data/tracker.db',
			sessionKey: undefined,
			processes: 1,
			mirrorOf: undefined,
			now: undefined,
			fetch: false,
			fetchAllowHosts: [],
			mail: undefined,
			telegram: undefined,
			addressHeader: undefined,
			backupFolder: undefined,
			backupHours: 24,
			holdMinutes: 15,
			metricsToken: undefined,
			securityContact: undefined
		});
	});

	it('takes the origin from the port if none is given', () => {
		expect(readConfig({ PORT: '8080' }).origin).toBe('http://localhost:8080');
	});

	it.each<[Setting, string]>([
		['PORT', '70000'],
		['PORT', '3000x'],
		['PORT', '-1'],
		['HOST', 'a b'],
		['ORIGIN', 'example.org'],
		['ORIGIN', 'https://example.org/'],
		['ORIGIN', 'ftp://example.org'],
		['DATABASE_URL', 'tracker.db'],
		['DATABASE_URL', 'mysql://x'],
		['DATABASE_URL', 'postgres://user:secret@host'],
		['SESSION_KEY', 'short'],
		['WEB_CONCURRENCY', '0'],
		['WEB_CONCURRENCY', 'all'],
		['MIRROR_OF', 'https://example.org/api/v1/dump.json'],
		['TRACKER_NOW', '2026-02-30'],
		['TRACKER_NOW', 'today'],
		['FETCH', 'yes'],
		['FETCH_ALLOW_HOSTS', '127.0.0.1'],
		['FETCH_ALLOW_HOSTS', 'localhost:80,evil host:1'],
		['BACKUP_HOURS', '0'],
		['BACKUP_HOURS', 'daily'],
		['HOLD_MINUTES', '-1'],
		['HOLD_MINUTES', 'none'],
		['SECURITY_CONTACT', 'somebody']
	])('refuses %s=%s in one line that names it', (setting, value) => {
		const read = () => readConfig({ [setting]: value });
		expect(read).toThrow(ConfigError);
		expect(read).toThrow(new RegExp(`^${setting} must be [^\\n]+$`, 'u'));
	});

	const SERVER = {
		DATABASE_URL: 'postgres://tracker:secret@db.example:5432/tracker',
		SESSION_KEY: 'k'.repeat(44)
	};

	it('accepts the address of a database server together with the key that all processes share', () => {
		const { databaseUrl, sessionKey } = readConfig({ ...SERVER, WEB_CONCURRENCY: '4' });
		expect({ databaseUrl, sessionKey }).toEqual({
			databaseUrl: SERVER.DATABASE_URL,
			sessionKey: SERVER.SESSION_KEY
		});
	});

	it.each([
		['SESSION_KEY', { ...SERVER, SESSION_KEY: '' }],
		['BACKUP_FOLDER', { ...SERVER, BACKUP_FOLDER: 'copies' }],
		['DATABASE_URL', { ...SERVER, DATABASE_URL: 'postgres://tracker:secret@db.example' }]
	])('refuses a bad %s beside a server in one line that repeats no secret', (setting, bad) => {
		const read = () => readConfig(bad);
		expect(read).toThrow(new RegExp(`^${setting} must be [^\\n]+$`, 'u'));
		expect(read).not.toThrow(/secret|k{9}/u);
	});

	it('reads a list of hosts that may be fetched', () => {
		const { fetchAllowHosts } = readConfig({ FETCH_ALLOW_HOSTS: '127.0.0.1:4000, [::1]:80' });
		expect(fetchAllowHosts).toEqual(['127.0.0.1:4000', '[::1]:80']);
	});

	const MAIL = { SMTP_URL: 'smtps://me:secret@relay.example:465', MAIL_FROM: 'news@example.org' };
	const TELEGRAM = { TELEGRAM_TOKEN: `12345:${'A'.repeat(35)}`, TELEGRAM_CHANNEL: '@visa_talks' };

	it('accepts email and the channel once both settings of each are present', () => {
		const from = 'Визовые переговоры <news@example.org>';
		expect(readConfig({ ...MAIL, MAIL_FROM: from, ...TELEGRAM })).toMatchObject({
			mail: { smtpUrl: MAIL.SMTP_URL, from },
			telegram: { channel: '@visa_talks', language: 'ru', api: 'https://api.telegram.org' }
		});
	});

	it.each([
		['SMTP_URL', { MAIL_FROM: MAIL.MAIL_FROM }],
		['MAIL_FROM', { SMTP_URL: MAIL.SMTP_URL }],
		['SMTP_URL', { ...MAIL, SMTP_URL: 'https://me:secret@relay.example' }],
		['MAIL_FROM', { ...MAIL, MAIL_FROM: 'Visa talks' }],
		['MAIL_FROM', { ...MAIL, MAIL_FROM: 'A <a@example.org>\r\nBcc: b@example.org' }],
		['TELEGRAM_CHANNEL', { TELEGRAM_TOKEN: TELEGRAM.TELEGRAM_TOKEN }],
		['TELEGRAM_TOKEN', { ...TELEGRAM, TELEGRAM_TOKEN: 'secret' }],
		['TELEGRAM_LANGUAGE', { ...TELEGRAM, TELEGRAM_LANGUAGE: 'de' }],
		['TELEGRAM_API', { ...TELEGRAM, TELEGRAM_API: 'api.example' }]
	])('refuses a bad %s in one line that repeats no secret', (setting, environment) => {
		const read = () => readConfig(environment);
		expect(read).toThrow(new RegExp(`^${setting} must be [^\\n]+$`, 'u'));
		expect(read).not.toThrow(/secret|A{9}/u);
	});

	it('requires the public address behind a proxy', () => {
		const proxied = { ADDRESS_HEADER: 'x-forwarded-for' };
		expect(() => readConfig(proxied)).toThrow(/^ORIGIN must be set/u);
		expect(readConfig({ ...proxied, ORIGIN: 'https://example.org' }).addressHeader).toBe(
			'x-forwarded-for'
		);
	});

	it('names all problems at once', () => {
		expect(() => readConfig({ PORT: 'x', ORIGIN: 'y' })).toThrow(/^PORT .+\nORIGIN .+$/u);
	});
});
