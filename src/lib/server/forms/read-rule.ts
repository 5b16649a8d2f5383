import { inEachLanguage } from '$lib/domain/language';
import { NO_SOURCE, type TypedSource } from '$lib/domain/milestones/fields/citations';
import { RULE_FIELDS, type TypedRule } from '$lib/domain/editorial/typed-rule';
import type { RuleFamily } from '$lib/domain/effects';

/** The form of a next row as sent: fields are named by their path (`value.amount`, `sources.0.url`). */
export function readRule(form: FormData, family: RuleFamily): TypedRule {
	const text = (name: string) => textOf(form, name);
	const names = RULE_FIELDS[family].map(({ name }) => name);
	return {
		validFrom: text('validFrom'),
		value: Object.fromEntries(names.map((name) => [name, text(`value.${name}`)])),
		article: text('article'),
		label: inEachLanguage((language) => text(`label.${language}`)),
		source: readSource(form)
	};
}

/** The only source of a form. */
export function readSource(form: FormData): TypedSource {
	const names = Object.keys(NO_SOURCE) as (keyof TypedSource)[];
	const fields = names.map((name) => [name, textOf(form, `sources.0.${name}`)]);
	return Object.fromEntries(fields) as unknown as TypedSource;
}

export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
