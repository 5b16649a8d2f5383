import { z } from 'zod';
import type { Language } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';
import { writeArchive } from '$lib/feeds/archive';
import { writeCsv } from '$lib/feeds/csv';
import { milestoneTable } from '$lib/feeds/milestone-table';
import { m } from '$lib/i18n/paraglide/messages';
import { dumpOf } from '$lib/server/services/record/dump';
import { descriptionsOf } from '$lib/server/services/record/descriptions';
import { wordsOf } from '$lib/server/services/milestones/words';
import { dictionaryOf } from './dictionary';
import type { Operation } from './operation';
import { OPERATIONS } from './operations';

type Situation = Pick<App.Locals, 'readers' | 'record' | 'today'> & {
	language: Language;
	origin: string;
};

/** All data in one file, with everything needed to understand it. */
export function archiveOf(situation: Situation): Uint8Array {
	const { record, today, readers, language, origin } = situation;
	const lists = OPERATIONS.filter(isList);
	const table = milestoneTable(descriptionsOf(record, origin), wordsOf(language));
	const items = lists.map((it) => [`${nameOf(it)}.json`, itemsOf(it, situation)]);
	return writeArchive(
		{
			'README.txt': readme(situation, lists.map(nameOf)),
			'LICENCE.txt': `${m.data_licence_text()}\n`,
			'dictionary.csv': writeCsv(dictionaryOf(lists)),
			'milestones.csv': writeCsv(table),
			...(Object.fromEntries(items) as Record<string, string>),
			'statistics-kz.csv': readers.files['statistics-kz.csv'],
			'statistics-partners.csv': readers.files['statistics-partners.csv'],
			'dump.json': JSON.stringify(dumpOf(record, readers.files, today))
		},
		today
	);
}

function isList({ answer }: Operation): boolean {
	return answer instanceof z.ZodObject && 'items' in answer.shape;
}

/** `milestones` of `/api/v1/milestones`. */
export function nameOf({ path }: Pick<Operation, 'path'>): string {
	return path.replace('/api/v1/', '');
}

/** All items of a list, in the form in which the API returns them without a filter. */
function itemsOf({ query, respond, path }: Operation, situation: Situation): string {
	const asked = {
		...situation,
		url: new URL(path, situation.origin),
		query: { ...query.parse({}), limit: Infinity },
		id: ''
	};
	return JSON.stringify(respond(asked as never), null, '\t');
}

function readme({ record, today, language, origin }: Situation, names: readonly string[]): string {
	const files = [
		['milestones.csv', m.data_file_table()],
		[names.map((name) => `${name}.json`).join(', '), m.data_file_items()],
		['statistics-kz.csv, statistics-partners.csv', m.data_file_statistics()],
		['dump.json', m.data_file_dump()],
		['dictionary.csv', m.data_file_dictionary()],
		['LICENCE.txt', m.data_file_licence()]
	];
	const state = { version: record.version, date: formatDate(today, language) };
	return [
		m.common_site_title(),
		m.common_app_description(),
		`${origin}/${language}/data`,
		'',
		m.data_readme_state(state),
		m.data_rule_clocks(),
		m.data_rule_modality(),
		m.data_rule_dates(),
		'',
		...files.map(([name, meaning]) => `${name}: ${meaning}`),
		''
	].join('\n');
}
