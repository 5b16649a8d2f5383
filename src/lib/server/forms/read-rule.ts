import { RULE_FIELDS, type TypedRule } from '$lib/domain/editorial/typed-rule';
import type { RuleFamily } from '$lib/domain/effects';
import { NO_SOURCE, type TypedSource } from '$lib/domain/milestones/fields/citations';
import { MILESTONE_FIELDS } from '$lib/domain/milestones/fields/fields';
import { readTexts } from '$lib/domain/milestones/fields/localized-text';
import { sentIn } from './sent';

/** The form of a next row as sent: fields are named by their path (`value.amount`, `sources.0.url`). */
export function readRule(form: FormData, family: RuleFamily): TypedRule {
	const { text } = sentIn(form);
	const names = RULE_FIELDS[family].map(({ name }) => name);
	return {
		validFrom: text('validFrom'),
		value: Object.fromEntries(names.map((name) => [name, text(`value.${name}`)])),
		article: text('article'),
		label: readTexts('label', text),
		source: readSource(form)
	};
}

/** The only source of a form, as a milestone's are read. */
export function readSource(form: FormData): TypedSource {
	const [source = NO_SOURCE] = MILESTONE_FIELDS.citations.read(sentIn(form));
	return source;
}
