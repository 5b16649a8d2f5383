import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { day, formatDate } from '$lib/domain/time';
import { readMilestone } from './read-milestone';

function read(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return readMilestone(form);
}

describe('the date of a milestone', () => {
	it.each(LANGUAGES)('is read as %s writes it', (language) => {
		const date = formatDate(day('2026-03-03'), language);
		expect(read({ date }).date).toBe('2026-03-03');
		expect(read({ date, datePicked: '2026-03-03' }).date).toBe('2026-03-03');
		const source = { 'sources.count': '1', 'sources.0.publishedOn': date };
		expect(read(source).sources[0]?.publishedOn).toBe('2026-03-03');
	});

	it('stays as it was typed where it cannot be read, and where another day was picked', () => {
		expect(read({ date: 'mid-March 2026' }).date).toBe('mid-March 2026');
		expect(read({ date: '3 March 2026', datePicked: '2026-03-04' }).date).toBe(
			'3 March 2026 / 2026-03-04'
		);
		expect(read({ date: '', datePicked: '2026-03-04' }).date).toBe('2026-03-04');
	});
});
