import { fieldText, type MergeField } from '$lib/domain/editorial/merge';
import { isLanguage, LANGUAGES } from '$lib/domain/language';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import { formatDate, parseDateText } from '$lib/domain/time';
import {
	CONFIDENCE_NAMES,
	KIND_NAMES,
	STAGE_NAMES,
	STATUS_NAMES,
	TRACK_NAMES
} from '$lib/i18n/names/labels';
import { getLocale } from '$lib/i18n/paraglide/runtime';

const CHOICES: Record<string, Record<string, () => string>> = {
	tracks: TRACK_NAMES,
	kind: KIND_NAMES,
	stage: STAGE_NAMES,
	status: STATUS_NAMES,
	confidence: CONFIDENCE_NAMES
};

/** What can be chosen in a field: as it is sent, and as it is called. */
export function optionNames({ name, options }: Named): [option: string, name: string][] {
	return options.map((option) => [option, CHOICES[name]?.[option]?.() ?? option]);
}

interface Named {
	name: string;
	options: readonly string[];
}

/** The value of a field of a form for people to read: choices by their names, dates written out. */
export function fieldWords(form: TypedMilestone, field: MergeField): string {
	const text = fieldText(form, field).trim();
	const names = CHOICES[field];
	if (names)
		return text
			.split(', ')
			.map((value) => (Object.hasOwn(names, value) ? names[value]?.() : value))
			.join(', ');
	return field === 'date' ? dateFieldText(text) : text;
}

/** What a field says in one language. `lang` marks it; without it, it is in the language of the page. */
export interface FieldText {
	text: string;
	lang?: string;
}

/** The same value in each language that it is in; of what sources say, the language is not typed again. */
export function fieldTexts(form: TypedMilestone, field: MergeField): FieldText[] {
	if (field === 'actors')
		return LANGUAGES.map((lang) => {
			const names = form.actors.map((actor) => actor[lang].trim()).filter(Boolean);
			return { lang, text: names.join('\n') };
		});
	const text = fieldWords(form, field);
	const lang = field === 'sources' ? '' : field.split('.')[1];
	return [lang === '' || isLanguage(lang) ? { lang, text } : { text }];
}

/** The date in a field of a form as the language of the page writes it; what cannot be read stays as it was typed. */
export function dateFieldText(typed: string): string {
	const read = parseDateText(typed);
	return 'date' in read ? formatDate(read.date, getLocale()) : typed;
}
