import type { Language } from '$lib/domain/language';
import type { TrackerRecord } from '$lib/domain/record/record';
import { findNotice } from '$lib/server/storage/outbox/notices';
import type { Store } from '$lib/server/storage/store';
import { postJson, type Deliver } from './deliver';
import { escapeMarkup } from './markup';
import type { Outcome, Sender } from './outcome';
import { readNoticeContent, tellNotice, type Told } from './tell-notice';

export interface TelegramOptions {
	store: Store;
	record: () => TrackerRecord;
	origin: string;
	token: string;
	/** The `@name` of a public channel, or the number of any channel. */
	channel: string;
	/** The language of the channel. */
	language: Language;
	/** The address of the Bot API: the operator sets it, so it needs no guard. */
	api: string;
	deliver: Deliver;
}

/** The longest text of a message (Bot API, sendMessage), counted without markup. */
const LONGEST = 4096;
/** The length of a note that fits into a message with the rest. */
const LONGEST_NOTE = 2000;

/** Posts each notice to the channel. */
export function createTelegramSender(options: TelegramOptions): Sender {
	const { store, record, origin, language, deliver } = options;
	return {
		async send({ aboutId }) {
			const notice = await findNotice(store.reader, aboutId);
			const content = notice && (await readNoticeContent(store.reader, record(), notice));
			if (!content) return { kind: 'void' };
			const text = telegramText(tellNotice(content, { language, origin }));
			const answer = await postJson(deliver, `${options.api}/bot${options.token}/sendMessage`, {
				body: JSON.stringify({ chat_id: options.channel, text, parse_mode: 'HTML' })
			});
			return 'failed' in answer ? answer.failed : outcomeOf(answer.response);
		}
	};
}

/** In Telegram's HTML: title with link, date, reason, sources. */
export function telegramText(told: Told): string {
	const note = told.note.length > LONGEST_NOTE ? `${told.note.slice(0, LONGEST_NOTE)}…` : told.note;
	const sources = told.sources.map(({ publisher, url }) => link(url, publisher));
	const parts = [
		`${escapeMarkup(told.kind)}: <b>${link(told.url, told.title)}</b>`,
		escapeMarkup(`${told.when} · ${told.tracks}`),
		escapeMarkup(note)
	];
	let text = parts.filter(Boolean).join('\n');
	// As many sources as fit, because Telegram refuses a longer message.
	for (const source of sources) {
		if (text.length + source.length + 1 > LONGEST) break;
		text += `\n${source}`;
	}
	return text;
}

function link(url: string, text: string): string {
	return `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>`;
}

async function outcomeOf(response: Response): Promise<Outcome> {
	if (response.ok) return { kind: 'sent' };
	const { status } = response;
	if (status !== 429)
		return { kind: 'failed', problem: `http ${status}`, final: status >= 400 && status < 500 };
	const { parameters } = (await response.json().catch(() => ({}))) as {
		parameters?: { retry_after?: number };
	};
	return { kind: 'failed', problem: 'http 429', waitMs: (parameters?.retry_after ?? 0) * 1000 };
}
