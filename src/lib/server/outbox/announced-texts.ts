import { LANGUAGES, type Language } from '$lib/domain/language';
import { mailOfNotices, type MailContent } from './mail-content';
import { telegramText } from './telegram';
import { tellNotice, type NoticeContent } from './tell-notice';
import { payloadOf } from './webhook';

/** What an announcement says on each channel, in the words in which it is sent. */
export interface AnnouncedTexts {
	mails: ({ language: Language } & MailContent)[];
	telegram: { language: Language; text: string }[];
	webhook: string;
}

/** The texts of one announcement. Of a mail, the address of the page for leaving has no key, which each reader's own has. */
export function announcedTexts(content: NoticeContent, origin: string): AnnouncedTexts {
	const told = LANGUAGES.map((language) => ({
		language,
		told: tellNotice(content, { language, origin })
	}));
	return {
		mails: told.map(({ language, told }) => {
			const leaveUrl = `${origin}/${language}/follow/leave`;
			return { language, ...mailOfNotices([told], { language, leaveUrl, digest: false }) };
		}),
		telegram: told.map(({ language, told }) => ({ language, text: telegramText(told) })),
		webhook: JSON.stringify(payloadOf(content, origin))
	};
}
