import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { betterAuth } from 'better-auth';
import { admin } from 'better-auth/plugins/admin';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import type { Store } from '$lib/server/storage/store';

/** The shortest password that is accepted. */
export const PASSWORD_MIN = 12;
/** The longest: what is hashed must have an end. */
export const PASSWORD_MAX = 128;

/** Seconds after which a session that nobody uses ends. */
const SESSION_SECONDS = 60 * 60 * 24 * 14;

/**
 * Who may write. It speaks through the store's own connection: a second one to the same file would write
 * into the transactions of others. None of its addresses is served; actions call it.
 */
export function createAuth(options: {
	store: Store;
	origin: string;
	secret: string;
	/** Is told what failed within the library; what else it says of that may name people. */
	onError: (message: string | undefined, error: Error | undefined) => void;
}) {
	return betterAuth({
		baseURL: options.origin,
		secret: options.secret,
		// Without the name of an engine the library keeps dates as text and truth as 0 or 1, as we do on both.
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
		// Stands in the sign-in action: the library's own does not see calls from there.
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
			// Readers never get a cookie, and never send one.
			defaultCookieAttributes: { path: '/desk', httpOnly: true, sameSite: 'lax' }
		},
		plugins: [
			admin({
				defaultRole: 'author',
				adminRoles: ['admin'],
				// What each may do on the desk is said in permissions.ts.
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
