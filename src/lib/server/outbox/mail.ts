import { createTransport } from 'nodemailer';
import type { Delivery } from '$lib/domain/outbox/delivery';
import { concerns } from '$lib/domain/outbox/notice';
import type { TrackerRecord } from '$lib/domain/record/record';
import { instant } from '$lib/domain/time';
import type { Tokens } from '$lib/server/auth/tokens';
import { findFollower, type Follower } from '$lib/server/storage/followers';
import { findNotice, listNoticesBetween, type StoredNotice } from '$lib/server/storage/notices';
import type { Store } from '$lib/server/storage/store';
import { weekOfDigest } from './digest';
import { mailOfConfirmation, mailOfNotices, type MailContent } from './mail-content';
import type { Outcome, Sender } from './outcome';
import { readNoticeContent, tellNotice } from './tell-notice';

export interface MailOptions {
	store: Store;
	record: () => TrackerRecord;
	tokens: Tokens;
	/** The public address of the tracker. */
	origin: string;
	smtpUrl: string;
	/** The sender, with or without a name. */
	from: string;
}

/** A relay that says nothing for so long is taken for gone; the lease of the runner is renewed meanwhile. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends one mail after the other over one connection, and tells sent only what the relay acknowledged. */
export function createMailSender(options: MailOptions): Sender {
	const transport = createTransport({
		url: options.smtpUrl,
		pool: true,
		maxConnections: 1,
		disableFileAccess: true,
		disableUrlAccess: true,
		...TIMEOUTS
	});
	return {
		async send(delivery) {
			const follower = await findFollower(options.store.reader, delivery.recipient);
			const content = follower && (await contentOf(options, delivery, follower));
			if (!content) return { kind: 'void' };
			try {
				await transport.sendMail({
					from: options.from,
					// As an object: nothing in it is read as a name, or as a second address.
					to: { name: '', address: follower.email },
					messageId: messageId(delivery, options.origin),
					headers: headersOf(options, delivery, follower),
					...content
				});
				return { kind: 'sent' };
			} catch (error) {
				return outcomeOf(error);
			}
		},
		close: () => transport.close()
	};
}

/** The same at every attempt: a receiver that has seen it can tell a second copy. */
function messageId({ id }: Delivery, origin: string): string {
	return `<${id}@${new URL(origin).hostname}>`;
}

function headersOf({ tokens, origin }: MailOptions, { about }: Delivery, { id }: Follower) {
	const automatic = { 'Auto-Submitted': 'auto-generated' };
	if (about === 'confirmation') return automatic;
	return {
		...automatic,
		// RFC 8058: the mail program's own button leaves, without a page.
		'List-Unsubscribe': `<${origin}/unsubscribe?token=${tokens.sign('leave', id)}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	};
}

/** What the mail says; `undefined` where there is nothing (any more) to say to this reader. */
async function contentOf(
	options: MailOptions,
	delivery: Delivery,
	follower: Follower
): Promise<MailContent | undefined> {
	const { tokens, origin } = options;
	const { id, language, confirmedAt } = follower;
	if (delivery.about === 'confirmation') {
		if (confirmedAt) return undefined;
		const confirmUrl = `${origin}/${language}/follow/confirm?token=${tokens.sign('confirm', id)}`;
		return mailOfConfirmation({ language, confirmUrl });
	}
	const digest = delivery.about === 'digest';
	const notices = await noticesOf(options, delivery, follower);
	if (notices.length === 0) return undefined;
	const told = [];
	for (const notice of notices) {
		const content = await readNoticeContent(options.store.reader, options.record(), notice);
		if (content && (!digest || isFor(follower, notice, content.content.tracks)))
			told.push(tellNotice(content, { language, origin }));
	}
	if (told.length === 0) return undefined;
	const leaveUrl = `${origin}/${language}/follow/leave?token=${tokens.sign('leave', id)}`;
	return mailOfNotices(told, { language, leaveUrl, digest });
}

async function noticesOf(
	{ store }: MailOptions,
	{ about, aboutId }: Delivery,
	{ confirmedAt }: Follower
): Promise<StoredNotice[]> {
	if (about === 'digest') {
		const week = await listNoticesBetween(store.reader, weekOfDigest(instant(aboutId)));
		return week.filter(({ at }) => confirmedAt !== null && at >= confirmedAt);
	}
	const notice = await findNotice(store.reader, aboutId);
	return notice ? [notice] : [];
}

function isFor({ topic }: Follower, { changesStage }: StoredNotice, tracks: ('vfa' | 'ra')[]) {
	return concerns(topic, { tracks, changesStage });
}

/** Codes of nodemailer for a relay that could not be talked to, not for one that said no. */
const UNREACHABLE = new Set(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ETLS', 'EAUTH']);

/** The answer of the relay as a code: its words repeat the reader's address. */
function outcomeOf(error: unknown): Outcome {
	const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
	return {
		kind: 'failed',
		problem: responseCode ? `smtp ${responseCode}` : code.toLowerCase(),
		unreachable: UNREACHABLE.has(code),
		// 5yz is "never" (RFC 5321 §4.2.1), but not where the relay refuses us, and not the reader.
		final: code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500
	};
}
