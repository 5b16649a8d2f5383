import { createTransport } from 'nodemailer';
import type { Delivery } from '$lib/domain/outbox/delivery';
import { concerns } from '$lib/domain/outbox/notice';
import type { TrackerRecord } from '$lib/domain/record/record';
import { instant } from '$lib/domain/time';
import type { Tokens } from '$lib/server/auth/tokens';
import { findFollower, type Follower } from '$lib/server/storage/outbox/followers';
import {
	findNotice,
	listNoticesBetween,
	type StoredNotice
} from '$lib/server/storage/outbox/notices';
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

/** If the mail server is silent for this long we give up; the runner's lease is renewed meanwhile. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends emails one after another over one connection; only those that the mail server accepted count as sent. */
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
					// As an object, so that nothing in it is parsed as a name or a second address.
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

/** The same at every attempt, so that a receiver can recognise a second copy. */
function messageId({ id }: Delivery, origin: string): string {
	return `<${id}@${new URL(origin).hostname}>`;
}

function headersOf({ tokens, origin }: MailOptions, { about }: Delivery, { id }: Follower) {
	const automatic = { 'Auto-Submitted': 'auto-generated' };
	if (about === 'confirmation') return automatic;
	return {
		...automatic,
		// RFC 8058: the mail program's own button unsubscribes, without a page.
		'List-Unsubscribe': `<${origin}/unsubscribe?token=${tokens.sign('leave', id)}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	};
}

/** The content of the email; `undefined` if there is nothing (any more) to tell this reader. */
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

/** Nodemailer's codes for a mail server that could not be reached, as opposed to one that refused. */
const UNREACHABLE = new Set(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ETLS', 'EAUTH']);

/** The mail server's answer as a code, because its words repeat the reader's address. */
function outcomeOf(error: unknown): Outcome {
	const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
	return {
		kind: 'failed',
		problem: responseCode ? `smtp ${responseCode}` : code.toLowerCase(),
		unreachable: UNREACHABLE.has(code),
		// 5yz is permanent (RFC 5321 §4.2.1), unless the mail server refuses us rather than the reader.
		final: code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500
	};
}
