import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { escapeMarkup } from './markup';
import type { Told } from './tell-notice';

/** An email without its envelope. */
export interface MailContent {
	subject: string;
	text: string;
	html: string;
}

/** One change, or the changes of a week; each links to its milestone, and the end to the unsubscribe page. */
export function mailOfNotices(
	told: readonly Told[],
	{ language, leaveUrl, digest }: { language: Language; leaveUrl: string; digest: boolean }
): MailContent {
	const locale = { locale: language };
	const [first] = told;
	const subject =
		digest || !first
			? m.follow_mail_digest_subject({ count: told.length }, locale)
			: `${first.kind}: ${first.title}`;
	const why = m.follow_mail_why({}, locale);
	const leave = m.follow_mail_leave({}, locale);
	return {
		subject,
		text: [
			...told.map((notice) => textOf(notice, language)),
			`-- \n${why}\n${leave}: ${leaveUrl}`
		].join('\n\n\n'),
		html: page(
			language,
			...told.map((notice) => htmlOf(notice, language)),
			`<hr><p><small>${escapeMarkup(why)} ${link(leaveUrl, leave)}</small></p>`
		)
	};
}

/** The question whether somebody really wants email. Its link opens a page; only the button there confirms. */
export function mailOfConfirmation({
	language,
	confirmUrl
}: {
	language: Language;
	confirmUrl: string;
}): MailContent {
	const locale = { locale: language };
	const [ask, notYou] = [
		m.follow_mail_confirm_text({}, locale),
		m.follow_mail_confirm_not_you({}, locale)
	];
	return {
		subject: m.follow_mail_confirm_subject({}, locale),
		text: `${ask}\n\n${confirmUrl}\n\n${notYou}`,
		html: page(
			language,
			`<p>${escapeMarkup(ask)}</p>`,
			`<p>${link(confirmUrl, m.follow_mail_confirm_link({}, locale))}</p>`,
			`<p>${escapeMarkup(notYou)}</p>`
		)
	};
}

function textOf(told: Told, language: Language): string {
	const sources = told.sources.map(({ publisher, url }) => `${publisher}: ${url}`);
	return [
		`${told.kind}: ${told.title}\n${told.when} · ${told.tracks}`,
		...(told.note ? [`${m.follow_notice_note({}, { locale: language })}: ${told.note}`] : []),
		told.url,
		...(sources.length > 0
			? [`${m.follow_notice_sources({}, { locale: language })}:\n${sources.join('\n')}`]
			: [])
	].join('\n\n');
}

function htmlOf(told: Told, language: Language): string {
	const sources = told.sources.map(({ publisher, url }) => link(url, publisher)).join(', ');
	const [note, label] = [
		m.follow_notice_note({}, { locale: language }),
		m.follow_notice_sources({}, { locale: language })
	];
	return [
		`<p>${escapeMarkup(told.kind)}</p>`,
		`<h1>${link(told.url, told.title)}</h1>`,
		`<p>${escapeMarkup(`${told.when} · ${told.tracks}`)}</p>`,
		told.note && `<p>${escapeMarkup(`${note}: ${told.note}`).replace(/\n/gu, '<br>')}</p>`,
		sources && `<p><small>${escapeMarkup(label)}: ${sources}</small></p>`
	].join('\n');
}

function link(url: string, text: string): string {
	return `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>`;
}

/** Plain enough for every mail program, with the reader's own colours and text size. */
function page(language: Language, ...parts: string[]): string {
	return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<style>body{font-family:sans-serif;line-height:1.5;max-width:36em}h1{font-size:1.25em;line-height:1.3}</style></head>
<body>
${parts.join('\n')}
</body></html>`;
}
