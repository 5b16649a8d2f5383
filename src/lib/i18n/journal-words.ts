import type { Language } from '$lib/domain/language';
import { m } from './paraglide/messages';
import { numberSlots } from './slots';

const CITATION = /^(OJ L \d+, [\d.]+)(?:, p\. (\d+))?(?: \(Decision (\S+)\))?$/u;

/**
 * A place in the Official Journal as the record writes it, "OJ L 129, 17.5.2007, p. 27", as the reader's language
 * does; what is written otherwise stays as it is.
 */
export function journalWords(written: string, language: Language): string {
	const [, journal, page, number] = CITATION.exec(written) ?? [];
	if (!journal) return written;
	const place = page
		? m.agreements_oj_page({ journal, ...numberSlots('page', Number(page), language) })
		: journal;
	return number ? `${place} (${m.agreements_oj_decision({ number })})` : place;
}
