import { expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { day, formatDate } from '$lib/domain/time';
import { readRule } from './read-rule';

it.each(LANGUAGES)(
	'the source of a rule is read as that of a milestone, as %s writes it',
	(language) => {
		const form = new FormData();
		form.append('sources.0.publishedOn', formatDate(day('2026-03-03'), language));
		form.append('sources.0.passage', 'Two lines\r\nof a passage');
		form.append(`label.${language}`, 'A label');
		const { source, label } = readRule(form, 'fee');
		expect(source).toMatchObject({ publishedOn: '2026-03-03', passage: 'Two lines\nof a passage' });
		expect(label[language]).toBe('A label');
	}
);
