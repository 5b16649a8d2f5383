import { Webhook as Signature } from 'standardwebhooks';
import type { Delivery } from '$lib/domain/outbox/delivery';
import type { TrackerRecord } from '$lib/domain/record/record';
import { inEachLanguage } from '$lib/domain/language';
import { milestoneUrl } from '$lib/domain/record/addresses';
import type { Instant } from '$lib/domain/time';
import type { Tokens } from '$lib/server/auth/tokens';
import { findNotice } from '$lib/server/storage/outbox/notices';
import type { Store } from '$lib/server/storage/store';
import { findWebhook } from '$lib/server/storage/outbox/webhooks';
import { postJson, type Deliver } from './deliver';
import type { Outcome, Sender } from './outcome';
import { readNoticeContent, type NoticeContent } from './tell-notice';

export interface WebhookOptions {
	store: Store;
	record: () => TrackerRecord;
	clock: { now(): Instant };
	tokens: Tokens;
	origin: string;
	deliver: Deliver;
}

/** Posts a notice to an address, signed as in standardwebhooks.com; 2xx means accepted, 410 "never again". */
export function createWebhookSender(options: WebhookOptions): Sender {
	const { store, clock, tokens, deliver } = options;
	return {
		async send(delivery) {
			const webhook = await findWebhook(store.reader, delivery.recipient);
			const body = webhook && !webhook.switchedOffAt && (await bodyOf(options, delivery));
			if (!body) return { kind: 'void' };
			const at = new Date(clock.now());
			const signature = new Signature(tokens.webhookSecret(webhook.id));
			const answer = await postJson(deliver, webhook.url, {
				body,
				headers: {
					'webhook-id': delivery.id,
					'webhook-timestamp': String(Math.floor(at.valueOf() / 1000)),
					'webhook-signature': signature.sign(delivery.id, at, body)
				}
			});
			return 'failed' in answer ? answer.failed : outcomeOf(answer.response);
		}
	};
}

function outcomeOf({ ok, status }: Response): Outcome {
	return ok
		? { kind: 'sent' }
		: { kind: 'failed', problem: `http ${status}`, final: status === 410 };
}

async function bodyOf(options: WebhookOptions, { about, aboutId }: Delivery) {
	const { store, record, origin, clock } = options;
	if (about === 'test') return JSON.stringify({ type: 'test', timestamp: clock.now(), data: {} });
	const notice = await findNotice(store.reader, aboutId);
	if (!notice) return undefined;
	const content = await readNoticeContent(store.reader, record(), notice);
	return content && JSON.stringify(payloadOf(content, origin));
}

/** What a webhook is told. */
export function payloadOf({ notice, content, sources }: NoticeContent, origin: string) {
	const { title, date, kind, status, stage, tracks } = content;
	return {
		type: `milestone.${notice.kind}`,
		timestamp: notice.at,
		data: {
			milestone: notice.slug,
			revision: notice.revision,
			title,
			date,
			kind,
			status,
			stage,
			tracks,
			changeNote: notice.changeNote,
			sources: sources.map(({ url, publisher }) => ({ url, publisher })),
			urls: inEachLanguage((language) => milestoneUrl(origin, language, notice.slug))
		}
	};
}
