import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail lets its reader do. */
export type Purpose = 'confirm' | 'leave';

/**
 * Links that only the reader of a mail can have. A token is the id it speaks for and its seal under the key
 * of the installation: nothing of it is stored, so who reads the database can neither confirm nor leave for
 * anybody. It ends with the row it names.
 */
export interface Tokens {
	sign(purpose: Purpose, id: string): string;
	/** The id that `token` speaks for; `undefined` where the seal is not ours, or is for another purpose. */
	read(purpose: Purpose, token: string): string | undefined;
	/** The key under which a webhook verifies what we send (Standard Webhooks: `whsec_` and base64). */
	webhookSecret(id: string): string;
	/** A name for what has no id, by which nobody else can tell what it is. */
	nameOf(text: string): string;
}

/** @param key of the installation (`sessionSecret`) */
export function createTokens(key: string): Tokens {
	const seal = (purpose: Purpose | 'webhook' | 'name', id: string) =>
		createHmac('sha256', key).update(`${purpose}:${id}`).digest();
	return {
		sign: (purpose, id) => `${id}.${seal(purpose, id).toString('base64url')}`,
		read(purpose, token) {
			const [id = '', given = ''] = token.split('.');
			const sent = Buffer.from(given, 'base64url');
			const right = seal(purpose, id);
			return sent.length === right.length && timingSafeEqual(sent, right) ? id : undefined;
		},
		webhookSecret: (id) => `whsec_${seal('webhook', id).toString('base64')}`,
		nameOf: (text) => seal('name', text).toString('base64url').slice(0, 22)
	};
}
