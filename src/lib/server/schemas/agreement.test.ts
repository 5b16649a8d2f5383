import { describe, expect, test } from 'vitest';
import type { Step } from '$lib/domain/agreements/stages';
import { agreementSchema } from './agreement';
import { problemsOf } from './problems';

/** The problems of a path of steps with their dates, as `path problem`. */
function problems(...steps: [Step, string][]): string[] {
	const path = steps.map(([step, date]) => ({
		step,
		date,
		confidence: 'low',
		note: 'Made up.',
		citations: []
	}));
	const result = agreementSchema.shape.path.safeParse(path);
	if (result.success) return [];
	return problemsOf(result.error).map(({ path, problem }) => `${path.join('.')} ${problem}`);
}

describe('a path', () => {
	test.each<[string, [Step, string][]]>([
		[
			'with two steps on one day',
			[
				['signature-decision', '2007-09-18'],
				['signed', '2007-09-18']
			]
		],
		// "2011" may be before 11 April 2011, but this is not certain.
		[
			'with a year after a day of it',
			[
				['mandate', '2011-04-11'],
				['talks-opened', '2011']
			]
		],
		[
			'with a month after a day of it',
			[
				['talks-opened', '2007-07-20'],
				['initialled', '2007-07']
			]
		],
		[
			'suspended after it was superseded',
			[
				['in-force', '2011-03-01'],
				['superseded', '2017-03-28'],
				['partly-suspended', '2025-01-27']
			]
		],
		[
			'of talks that were suspended',
			[
				['talks-opened', '2011-04'],
				['suspended', '2014-03-03']
			]
		]
	])('%s is accepted', (_, steps) => {
		expect(problems(...steps)).toEqual([]);
	});

	test.each<[string, [Step, string][], string]>([
		[
			'signed before initialled',
			[
				['initialled', '2006-10-27'],
				['signed', '2006-10-26']
			],
			'1.date steps-out-of-order'
		],
		[
			'signed before initialled, listed the other way',
			[
				['signed', '2006-10-26'],
				['initialled', '2006-10-27']
			],
			'0.date steps-out-of-order'
		],
		[
			'in force a year before the mandate',
			[
				['mandate', '2005-11-07'],
				['in-force', '2004']
			],
			'1.date steps-out-of-order'
		],
		[
			'superseded before it was in force',
			[
				['in-force', '2008-01-01'],
				['superseded', '2007-12-31']
			],
			'1.date steps-out-of-order'
		],
		[
			'suspended before it was in force',
			[
				['in-force', '2014-10'],
				['suspended', '2014-09-30']
			],
			'1.date steps-out-of-order'
		],
		[
			'signed twice',
			[
				['signed', '2007'],
				['signed', '2008']
			],
			'1 duplicate'
		],
		['with a day that does not exist', [['signed', '2007-02-29']], '0.date date-invalid']
	])('%s is refused', (_, steps, problem) => {
		expect(problems(...steps)).toEqual([problem]);
	});
});

test('notes of older files are texts in English', () => {
	const { notes } = agreementSchema.shape;
	expect(notes.parse('Month only.')).toEqual({ en: 'Month only.' });
	expect(notes.parse({ en: 'Month only.', ru: 'Только месяц.' })).toEqual({
		en: 'Month only.',
		ru: 'Только месяц.'
	});
	expect(notes.parse(null)).toBeNull();
	expect(notes.safeParse('').success).toBe(false);
});
