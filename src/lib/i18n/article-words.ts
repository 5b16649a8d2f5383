import type { Language } from '$lib/domain/language';
import { m } from './paraglide/messages';
import { numberSlots } from './slots';

const ANNEX = /^Annex (\d+)$/u;
const ONE = /^Art\. (\d+)(?:\((\d+)\))?$/u;
const TWO = /^Art\. (\d+) and (\d+)$/u;

/** A place in a law as the record writes it, "Art. 16(4)", in words; what is written otherwise stays as it is. */
export function articleWords(written: string, language: Language): string {
	const slots = <N extends string>(name: N, digits: string) =>
		numberSlots(name, Number(digits), language);
	const annex = ANNEX.exec(written)?.[1];
	if (annex) return m.check_annex(slots('annex', annex));
	const [, first, second] = TWO.exec(written) ?? [];
	if (first && second) return m.check_articles({ first, ...slots('second', second) });
	const [, article, paragraph] = ONE.exec(written) ?? [];
	if (!article) return written;
	return paragraph
		? m.check_article_paragraph({ ...slots('article', article), ...slots('paragraph', paragraph) })
		: m.check_article(slots('article', article));
}

/** The same with its law. An annex is none of the Visa Code: it is the list of reference amounts of the states. */
export function lawWords(written: string, language: Language): string {
	const article = articleWords(written, language);
	return ANNEX.test(written) ? article : m.check_why_article({ article });
}
