import publishers from '$data/publishers.json';
import { LANGUAGES, textIn, type Language, type Localized } from '$lib/domain/language';
import type { RemarkKind, Source } from '$lib/domain/milestones/citation';
import { m } from '$lib/i18n/paraglide/messages';

const NAMES: Readonly<Record<string, Localized>> = publishers;

/** The publisher in the reader's language: authorities by their name in it, all others as they call themselves. */
export function publisherName(
	{ publisher }: Pick<Source, 'publisher'>,
	language: Language
): string {
	const names = Object.hasOwn(NAMES, publisher) ? NAMES[publisher] : undefined;
	return textIn(names ?? {}, language)?.text ?? publisher;
}

/** The names of the publishers of `sources`, each once. */
export function publisherNames(
	sources: readonly Pick<Source, 'publisher'>[],
	language: Language
): string[] {
	return [...new Set(sources.map((source) => publisherName(source, language)))];
}

/** The publisher by every name that readers may search for. */
export function everyPublisherName(source: Pick<Source, 'publisher'>): string[] {
	return [source.publisher, ...LANGUAGES.map((language) => publisherName(source, language))];
}

type Phrase = (inputs: { of: string }, options: { locale: Language }) => string;

/** Whole phrases: `of` stands in the data in the case that each of them takes. */
const REMARKS: Record<RemarkKind, Phrase> = {
	cites: m.citation_cites,
	quotes: m.citation_quotes,
	reproduces: m.citation_reproduces,
	summarises: m.citation_summarises,
	'text-of': m.citation_text_of,
	copy: m.citation_copy,
	'copy-of': m.citation_copy_of,
	'copy-on': m.citation_copy_on,
	'private-copy-of': m.citation_private_copy_of,
	'low-quality-copy': m.citation_low_quality_copy,
	on: m.citation_on,
	archive: m.citation_archive
};

/** Where the publisher has the text from; empty where it speaks for itself. */
export function remarkWords({ remark }: Pick<Source, 'remark'>, language: Language): string {
	if (!remark) return '';
	const of = textIn(remark.of ?? {}, language)?.text ?? '';
	return REMARKS[remark.kind]({ of }, { locale: language });
}
