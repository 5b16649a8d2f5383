import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in an email allows its reader to do; or that an editor was shown what the gate found. */
export type Purpose = 'confirm' | 'leave' | 'shown';

/**
 * Links that only the reader of an email can have. A token is an id and its seal under the installation's
 * key. It is not stored, so somebody who reads the database can neither confirm nor unsubscribe for anybody. It
 * stops working when the row it names is deleted.
 */
export interface Tokens {
	sign(purpose: Purpose, id: string): string;
	/** The id in `token`; `undefined` if the seal is not ours, or is for another purpose. */
	read(purpose: Purpose, token: string): string | undefined;
	/** The key with which a webhook's receiver verifies our calls (Standard Webhooks: `whsec_` and base64). */
	webhookSecret(id: string): string;
	/** A name for what has no id, by which nobody else can tell what it is. */
	nameOf(text: string): string;
}

/** @param key the installation's key (`sessionSecret`) */
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
