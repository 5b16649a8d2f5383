import { textIn, type Language } from '$lib/domain/language';
import type { RemarkKind } from '$lib/domain/milestones/citation';
import { inLaws } from '$lib/domain/law/article';
import { articleWords } from '$lib/i18n/sentences/law-words';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';
import { numeralSlots } from '$lib/i18n/values/slots';
import { shippedRecord } from '$tests/support/record';
import { texts, type Values } from './values';

/*
 * What citations are made of: articles, places in the Official Journal, and whom a remark on a source names.
 */

const record = shippedRecord();
const facts = readTravellerFacts('data');

/** The places in the law that rules name, with or without an annex among them. */
function places(ofAnnexes: boolean): Values {
	const cited = record.rules
		.flatMap(({ article }) => (article ? [article] : []))
		.flatMap(inLaws)
		.filter(([first]) => (first !== undefined && 'annex' in first) === ofAnnexes);
	const different = new Map(cited.map((articles) => [JSON.stringify(articles), articles]));
	return texts(
		...[...different.values()].map(
			(articles) => (language: Language) => articleWords(articles, language)
		)
	);
}

export const article = places(false);
export const annex = places(true);

const written = (...parts: string[]) => texts(...parts.map((part) => () => part));

/** Numbers before their noun, which may have a letter: «25a‑бап». */
const before = (...numerals: string[]): Values => {
	return (name, language) => [
		numerals.map((text) => ({ slots: numeralSlots(name, text, language) }))
	];
};

export const numeral = before('9', '16', '25a');
export const paragraph = before('4');
export const annexNumber = before('25');
export const codeAnnex = written('II');
export const codePart = written('A.3', 'B');
export const page = before('27');
export const point = written('b');
export const series = written('L');
export const issue = written('129');
export const issueDay = written('17.5.2007');
export const decision = written('2014/252/EU', '(EU) 2019/1915');

/** Whom or what remarks of a kind name, in the case that their phrase asks for. */
export function namedBy(kind: RemarkKind): Values {
	const sources = [record.sources, facts.sources].flatMap((some) => [...some.values()]);
	const named = sources.flatMap(({ remark }) =>
		remark?.kind === kind && remark.of ? [remark.of] : []
	);
	const different = [...new Map(named.map((of) => [of.en, of])).values()].slice(0, 3);
	return texts(...different.map((of) => (language: Language) => textIn(of, language)?.text ?? ''));
}
