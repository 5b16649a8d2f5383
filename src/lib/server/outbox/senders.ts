import type { Channel } from '$lib/domain/outbox/delivery';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Instant } from '$lib/domain/time';
import type { Tokens } from '$lib/server/auth/tokens';
import type { MailConfig, TelegramConfig } from '$lib/server/config/config-outbox';
import type { Store } from '$lib/server/storage/store';
import type { Deliver } from './deliver';
import { createMailSender } from './mail';
import type { Sender } from './outcome';
import { createTelegramSender } from './telegram';
import { createWebhookSender } from './webhook';

interface SenderOptions {
	store: Store;
	record: () => TrackerRecord;
	clock: { now(): Instant };
	tokens: Tokens;
	origin: string;
	mail?: MailConfig | undefined;
	telegram?: TelegramConfig | undefined;
	deliver?: Deliver | undefined;
}

/** A sender for each channel that is set up. */
export function sendersOf(options: SenderOptions): Partial<Record<Channel, Sender>> {
	const { mail, telegram, deliver } = options;
	return {
		...(mail && { mail: createMailSender({ ...options, ...mail }) }),
		...(deliver && { webhook: createWebhookSender({ ...options, deliver }) }),
		// The operator sets the address of the Bot API, like that of the database, so it needs no guard.
		...(telegram && {
			telegram: createTelegramSender({ ...options, ...telegram, deliver: fetch })
		})
	};
}
