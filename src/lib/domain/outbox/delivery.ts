export const CHANNELS = ['mail', 'webhook', 'telegram'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * What a delivery contains:
 * - `notice`: one notice
 * - `digest`: all notices of the week that ended at an instant
 * - `confirmation`: the question whether somebody really wants email
 * - `test`: a test call for a webhook
 */
export type About = 'notice' | 'digest' | 'confirmation' | 'test';

/**
 * `sending` is written before anything is sent, so that a crash leaves a trace; `dead` has failed for good and
 * waits for an editor.
 */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'dead';

/** One message to one recipient. */
export interface Delivery {
	/** Also the message's id for its receiver (Message-ID, webhook-id): the same at every attempt. */
	id: string;
	channel: Channel;
	/** Id of a follower or of a webhook: never an address. */
	recipient: string;
	about: About;
	/** Id of the notice; of a digest the instant at which its week ended. */
	aboutId: string;
	/** Attempts begun, this one included. */
	attempts: number;
}

/** The Telegram channel is one recipient. */
export const TELEGRAM_RECIPIENT = 'channel';
