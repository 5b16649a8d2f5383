import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { betterAuth } from 'better-auth';
import { admin } from 'better-auth/plugins/admin';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import type { Store } from '$lib/server/storage/store';

/** The shortest password that is accepted. */
export const PASSWORD_MIN = 12;
/** The longest, because hashing a very long text would take too much time. */
export const PASSWORD_MAX = 128;

/** Seconds after which an unused session ends. */
const SESSION_SECONDS = 60 * 60 * 24 * 14;

/**
 * Sign-in and sessions. The library uses the store's own connection, because a second one to the same file would
 * write into the transactions of others. We serve none of its addresses; actions call it.
 */
export function createAuth(options: {
	store: Store;
	origin: string;
	secret: string;
	/** Receives errors inside the library; its other messages are dropped, because they may name people. */
	onError: (message: string | undefined, error: Error | undefined) => void;
}) {
	return betterAuth({
		baseURL: options.origin,
		secret: options.secret,
		// If the library does not know the engine, it stores dates as text and booleans as 0 or 1, as we do on both.
		database: kyselyAdapter(options.store.db),
		telemetry: { enabled: false },
		logger: {
			level: 'error',
			log(_level, ...said: unknown[]) {
				const message = said.find((one) => typeof one === 'string');
				const error = said.find((one) => one instanceof Error);
				options.onError(message, error);
			}
		},
		// The sign-in action has its own limiter, because the library's does not see calls from actions.
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: PASSWORD_MIN,
			maxPasswordLength: PASSWORD_MAX
		},
		user: {
			modelName: 'editor',
			additionalFields: { language: { type: 'string', required: false, input: true } }
		},
		session: { modelName: 'editor_session', expiresIn: SESSION_SECONDS },
		account: { modelName: 'editor_account' },
		verification: { modelName: 'editor_verification' },
		advanced: {
			cookiePrefix: 'desk',
			useSecureCookies: options.origin.startsWith('https:'),
			// Only for the desk, so that readers never get or send a cookie.
			defaultCookieAttributes: { path: '/desk', httpOnly: true, sameSite: 'lax' }
		},
		plugins: [
			admin({
				defaultRole: 'author',
				adminRoles: ['admin'],
				// permissions.ts lists what each role may do on the desk.
				roles: { admin: adminAc, editor: userAc, author: userAc }
			}),
			twoFactor({
				issuer: 'EU–KZ visa tracker',
				schema: { twoFactor: { modelName: 'editor_second_factor' } }
			})
		]
	});
}

export type Auth = ReturnType<typeof createAuth>;
