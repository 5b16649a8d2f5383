import { FIELD_NAMES } from '$lib/i18n/sentences/rule-words';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { numberSlots } from '$lib/i18n/values/slots';

/** The label of a field in the summary of problems: `value.amount` is "Amount, in euro". */
export function fieldLabel(field: string): string | undefined {
	const [name, second = ''] = field.split('.');
	switch (name) {
		case 'value':
			return FIELD_NAMES[second]?.();
		case 'validFrom':
			return m.rules_field_valid_from();
		case 'label':
			return m.rules_field_label();
		case 'article':
			return m.rules_article();
		case 'sources':
			return m.desk_source(numberSlots('number', 1, getLocale()));
		default:
			return undefined;
	}
}
