import { m } from '$lib/i18n/paraglide/messages';
import type { StatisticsQuery } from '$lib/server/traveller/statistics-query';

type Name = keyof StatisticsQuery;

export interface ChoiceField {
	name: Name;
	label: string;
	options: { value: string; label: string }[];
}

/**
 * The form of a section: its own choices, and the unchanged choices of the other sections.
 * @param section the id of the section to which the form leads
 */
export function choiceWords(
	query: StatisticsQuery,
	{ section, label, fields }: { section: string; label: string; fields: ChoiceField[] }
) {
	const others = (Object.keys(query) as Name[]).filter((name) =>
		fields.every((field) => field.name !== name)
	);
	return {
		section,
		label,
		show: m.statistics_show(),
		fields: fields.map((field) => ({ ...field, value: query[field.name] })),
		kept: others.map((name) => ({ name, value: query[name] }))
	};
}
export type ChoiceWords = ReturnType<typeof choiceWords>;
