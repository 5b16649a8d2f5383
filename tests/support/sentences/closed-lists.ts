import { QUESTIONS } from '$lib/domain/effects/check';
import { STAGES } from '$lib/domain/agreements/stages';
import { BULK_ACTIONS } from '$lib/domain/editorial/bulk';
import { missingLanguages, textIn as textOf, type Language, LANGUAGES } from '$lib/domain/language';
import { STEP_NAMES } from '$lib/i18n/names/agreement-labels';
import { bulkName } from '$lib/i18n/sentences/desk/bulk-words';
import { CITY_NAMES, SHORT_NAMES } from '$lib/i18n/names/check-labels';
import { countryNames } from '$lib/i18n/names/country-names';
import { contentFieldNames, fieldName } from '$lib/i18n/names/field-names';
import { COMPARED_NAMES } from '$lib/i18n/sentences/backtest-words';
import { CONFIDENCE_NAMES, labelInside, STAGE_NAMES, TRACK_NAMES } from '$lib/i18n/names/labels';
import {
	LANGUAGE_NAMES,
	languageList,
	languageName as nameOfLanguage
} from '$lib/i18n/names/language-names';
import { m } from '$lib/i18n/paraglide/messages';
import { fateOf } from '$lib/i18n/sentences/forecast-words';
import { ruleName } from '$lib/i18n/sentences/rule-words';
import { shippedRecord } from '$tests/support/record';
import { inNumbers, texts } from './values';

/*
 * Slots that take a value of one of the product's closed lists, or a text of its record.
 */

const record = shippedRecord();
const CITED = ['high', 'medium', 'low'] as const;

export const stage = texts(...STAGES.map((name) => () => STAGE_NAMES[name]()));
export const track = texts(...Object.values(TRACK_NAMES).map((name) => () => name()));
export const stageInSentence = texts(
	...STAGES.map((name) => (language: Language) => labelInside(STAGE_NAMES[name](), language))
);
export const step = texts(...Object.values(STEP_NAMES).map((write) => () => write()));
export const confidence = texts(...CITED.map((one) => () => CONFIDENCE_NAMES[one]()));
export const question = texts(...QUESTIONS.map((name) => () => SHORT_NAMES[name]()));
export const questionInside = texts(
	...QUESTIONS.map((name) => (language: Language) => labelInside(SHORT_NAMES[name](), language))
);
export const action = texts(...BULK_ACTIONS.map((one) => () => bulkName(one)));
export const method = texts(...Object.values(COMPARED_NAMES));

/** What became of slow talks; the numbers between stand in the messages themselves. */
export const became = texts(
	...[
		{ count: 2, later: 2, open: 0 },
		{ count: 2, later: 0, open: 2 },
		{ count: 7, later: 6, open: 1 },
		{ count: 7, later: 3, open: 4 }
	].map((slow) => (language: Language) => fateOf(slow, language))
);

export const missing = texts(() => languageList(missingLanguages({ en: '…' })));
/** For messages that have a sentence for each language. */
export const languageCode = texts(...LANGUAGES.map((code) => () => code));
export const languageName = texts(
	...['de', 'en', 'kk', 'ru'].map(
		(code) => (language: Language) => nameOfLanguage(code, language) ?? ''
	)
);

export const country = texts(
	...['DE', 'IT', 'FR', 'CZ', 'NL', 'GR', 'AT'].map(
		(code) => (language: Language) => countryNames([code], language)[code] ?? ''
	)
);
/** Names that end in various sounds. */
const PARTNERS = ['RUS', 'MDA', 'AZE', 'ARM', 'TUR', 'CHN', 'LKA'];
const NAMES = record.agreements
	.filter(({ role }) => role === 'precedent')
	.flatMap(({ partner: it }) => (PARTNERS.includes(it.iso3) ? [it.name] : []));
export const partner = texts(
	...NAMES.map((name) => (language: Language) => textOf(name, language)?.text ?? '')
);
export const city = texts(CITY_NAMES.astana, CITY_NAMES.almaty, m.statistics_both_cities);
/** Where rounds were held. */
export const roundPlace = texts(
	...record.milestones
		.flatMap(({ kind, place: at }) => (kind === 'round' && at ? [at] : []))
		.map((at) => (language: Language) => textOf(at, language)?.text ?? '')
);
/** The milestone that is told in the fewest words: no message bends a title. */
const BRIEF = record.milestones.toSorted(
	(a, b) => (a.title.en ?? '').length - (b.title.en ?? '').length
)[0];
export const title = texts((language) => textOf(BRIEF?.title ?? {}, language)?.text ?? '');
export const agreementName = texts(
	...record.agreements.slice(0, 2).map(
		({ name }) =>
			(language: Language) =>
				textOf(name, language)?.text ?? ''
	)
);
export const rule = texts(
	...record.rules
		.filter(({ validTo }) => validTo === null)
		.slice(0, 3)
		.map((it) => (language: Language) => ruleName(it, language))
);

export const editedFields = texts(
	() => fieldName('title.kk'),
	() => ['title.en', 'date', 'sources'].map(fieldName).join(', ')
);
export const readFields = texts(
	(language) => contentFieldNames(['title', 'date'], language),
	(language) => contentFieldNames(['citations'], language)
);

export const field = texts(() => fieldName('title'));
export const textIn = texts(LANGUAGE_NAMES.en, LANGUAGE_NAMES.ru, LANGUAGE_NAMES.kk);
export const wholeDays = inNumbers((count) => m.common_days({ count }));
