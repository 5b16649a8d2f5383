import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

/** A form that is valid for publication. */
export const GOOD: Record<string, string> = {
	tracks: 'vfa',
	kind: 'round',
	stage: 'negotiation',
	status: 'done',
	date: '2026-11-20',
	'title.en': 'Third round of talks',
	'summary.en': 'What was said there.',
	'place.en': 'Brussels',
	'actors.count': '1',
	'actors.0.en': 'Both delegations',
	confidence: 'high',
	'confidenceReason.en': 'A report from the room.',
	'sources.count': '1',
	'sources.0.url': 'https://example.org/third-round',
	'sources.0.publisher': 'Example Agency',
	'sources.0.title': 'Third round held',
	'sources.0.language': 'en',
	'sources.0.kind': 'press',
	'sources.0.publishedOn': '2026-11-20',
	'sources.0.passage': 'the third round was held',
	baseRevision: '0'
};

type Message = (args: never, options?: { locale?: Language }) => string;
export type Case = [
	name: string,
	changes: Record<string, string>,
	field: string,
	message: Message,
	args?: object
];

const LONG = 'я'.repeat(150_000); // 300 kB of UTF-8
const THIRTEEN = 'one two three four five six seven eight nine ten eleven twelve thirteen';
const KNOWN = 'https://www.inform.kz/';

const foreign = (address: string) => ({ address });

export const CASES: Case[] = [
	// Addresses that are no source of the milestone
	[
		'a foreign address in the note of another language',
		{ 'note.en': 'A summary was added.', 'note.ru': 'Вступило в силу: https://visa.example/ru' },
		'note.ru',
		m.problems_address_foreign,
		foreign('https://visa.example/ru')
	],
	[
		'a bare host in the note',
		{ 'note.kk': 'Күшіне енді, visa-kz.com' },
		'note.kk',
		m.problems_address_foreign,
		foreign('visa-kz.com')
	],
	[
		'a look-alike of a host in the summary',
		{ 'summary.en': 'See еxample.org' },
		'summary.en',
		m.problems_address_foreign,
		foreign('еxample.org')
	],
	[
		'a foreign host in the title',
		{ 'title.en': 'Visa-free at t.me/visa' },
		'title.en',
		m.problems_address_foreign,
		foreign('t.me/visa')
	],
	[
		'a foreign host in the name of a participant',
		{ 'actors.0.en': 'Visa centre, visa-kz.com' },
		'actors.0.en',
		m.problems_address_foreign,
		foreign('visa-kz.com')
	],
	// Dates
	['no date', { date: '' }, 'date', m.problems_required],
	['30 February', { date: '2026-02-30' }, 'date', m.problems_date_invalid],
	['29 February of a common year', { date: '29 February 2026' }, 'date', m.problems_date_invalid],
	['a thirteenth month', { date: '2026-13' }, 'date', m.problems_date_invalid],
	['a fifth quarter', { date: '2026-Q5' }, 'date', m.problems_date_invalid],
	['a year before the EU', { date: '1815-06-18' }, 'date', m.problems_date_invalid],
	['a year too far', { date: '2101' }, 'date', m.problems_date_invalid],
	['day and month in doubt', { date: '03/04/2026' }, 'date', m.problems_date_unclear],
	['a date in German', { date: '3. März 2026' }, 'date', m.problems_date_unclear],
	['a date in Chinese', { date: '2026年3月3日' }, 'date', m.problems_date_unclear],
	['31 April in Russian', { date: '31 апреля 2026 года' }, 'date', m.problems_date_invalid],
	['31 September in Kazakh', { date: '2026 жылғы 31 қыркүйек' }, 'date', m.problems_date_invalid],
	['words', { date: 'yesterday' }, 'date', m.problems_date_unclear],
	['typed and picked apart', { datePicked: '2026-11-21' }, 'date', m.problems_date_unclear],
	['a date of 300 kB', { date: LONG }, 'date', m.problems_date_unclear],
	['script as date', { date: '<script>alert(1)</script>' }, 'date', m.problems_date_unclear],
	// Closed lists
	['no kind', { kind: '' }, 'kind', m.problems_required],
	['an unknown kind', { kind: 'party' }, 'kind', m.problems_not_in_list],
	['a name of the prototype', { kind: '__proto__' }, 'kind', m.problems_not_in_list],
	['an unknown stage', { stage: 'celebration' }, 'stage', m.problems_not_in_list],
	['a round of no stage', { stage: '' }, 'stage', m.problems_stage_required],
	['no status', { status: '' }, 'status', m.problems_required],
	['an unknown status', { status: 'constructor' }, 'status', m.problems_not_in_list],
	['no agreement', { tracks: '' }, 'tracks', m.problems_track_required],
	['an unknown agreement', { tracks: 'eu-uzb' }, 'tracks', m.problems_not_in_list],
	['no confidence', { confidence: '' }, 'confidence', m.problems_required],
	['an unknown confidence', { confidence: '100%' }, 'confidence', m.problems_not_in_list],
	// Texts
	['no title', { 'title.en': '' }, 'title.en', m.problems_language_missing],
	['a title of blanks', { 'title.en': ' \u00A0 ' }, 'title.en', m.problems_language_missing],
	[
		'a title that prints nothing',
		{ 'title.en': '\u200B\u3164' },
		'title.en',
		m.problems_language_missing
	],
	[
		'a publisher that prints nothing',
		{ 'sources.0.publisher': '\u2060' },
		'sources.0.publisher',
		m.problems_required
	],
	[
		'an address in two alphabets',
		{ 'sources.0.url': 'https://\u0435\u0441.europa.eu/x' },
		'sources.0.url',
		m.problems_url_look_alike,
		{ host: 'xn--e1ay.europa.eu' }
	],
	[
		'a long title',
		{ 'title.kk': 'қ'.repeat(201) },
		'title.kk',
		m.problems_text_too_long,
		{ max: 200 }
	],
	['a title of 300 kB', { 'title.ru': LONG }, 'title.ru', m.problems_text_too_long, { max: 200 }],
	[
		'a summary of 300 kB',
		{ 'summary.ru': LONG },
		'summary.ru',
		m.problems_text_too_long,
		{ max: 2000 }
	],
	[
		'two lines of title',
		{ 'title.en': 'One\nTwo' },
		'title.en',
		m.problems_text_control_characters
	],
	[
		'NUL in a title',
		{ 'title.en': 'Third\0round' },
		'title.en',
		m.problems_text_control_characters
	],
	[
		'a bell in a place',
		{ 'place.ru': 'Брюссель\u0007' },
		'place.ru',
		m.problems_text_control_characters
	],
	['a lone surrogate', { 'title.kk': 'раунд \uD83D' }, 'title.kk', m.problems_text_malformed],
	[
		'a lone low surrogate',
		{ 'summary.kk': '\uDE00 раунд' },
		'summary.kk',
		m.problems_text_malformed
	],
	[
		'right-to-left override',
		{ 'title.ru': 'раунд \u202Eгнидол' },
		'title.ru',
		m.problems_text_bidi_override
	],
	[
		'an isolate in a summary',
		{ 'summary.en': 'a \u2067b' },
		'summary.en',
		m.problems_text_bidi_override
	],
	[
		'a long participant',
		{ 'actors.0.en': 'a'.repeat(301) },
		'actors.0.en',
		m.problems_text_too_long,
		{ max: 300 }
	],
	[
		'a long reason',
		{ 'confidenceReason.en': 'a'.repeat(501) },
		'confidenceReason.en',
		m.problems_text_too_long,
		{ max: 500 }
	],
	// Sources
	[
		'an address of a script',
		{ 'sources.0.url': 'javascript:alert(1)' },
		'sources.0.url',
		m.problems_url_invalid
	],
	[
		'a script in disguise',
		{ 'sources.0.url': ' JaVaScRiPt:alert(1)' },
		'sources.0.url',
		m.problems_url_invalid
	],
	[
		'an address of data',
		{ 'sources.0.url': 'data:text/html,x' },
		'sources.0.url',
		m.problems_url_invalid
	],
	['a file', { 'sources.0.url': 'file:///etc/passwd' }, 'sources.0.url', m.problems_url_invalid],
	['no scheme', { 'sources.0.url': 'www.example.org/x' }, 'sources.0.url', m.problems_url_invalid],
	['no host', { 'sources.0.url': 'https:///x' }, 'sources.0.url', m.problems_url_invalid],
	[
		'a password in it',
		{ 'sources.0.url': 'https://me:secret@example.org/' },
		'sources.0.url',
		m.problems_url_credentials
	],
	[
		'an address of 300 kB',
		{ 'sources.0.url': `https://example.org/${LONG}` },
		'sources.0.url',
		m.problems_text_too_long,
		{ max: 2000 }
	],
	['no address', { 'sources.0.url': '' }, 'sources.0.url', m.problems_required],
	['no publisher', { 'sources.0.publisher': '' }, 'sources.0.publisher', m.problems_required],
	[
		'an address nobody described',
		{ 'sources.0.url': `${KNOWN}unknown`, 'sources.0.publisher': '' },
		'sources.0.publisher',
		m.problems_required
	],
	[
		'an unknown kind of source',
		{ 'sources.0.kind': 'gossip' },
		'sources.0.kind',
		m.problems_not_in_list
	],
	[
		'no language of the source',
		{ 'sources.0.language': '' },
		'sources.0.language',
		m.problems_required
	],
	[
		'an unknown language',
		{ 'sources.0.language': 'xx' },
		'sources.0.language',
		m.problems_language_code_invalid
	],
	[
		'a bad day of publication',
		{ 'sources.0.publishedOn': '2026-11-31' },
		'sources.0.publishedOn',
		m.problems_date_invalid
	],
	[
		'a passage of 13 words',
		{ 'sources.0.passage': THIRTEEN },
		'sources.0.passage',
		m.problems_passage_too_long,
		{ words: 13, max: 12 }
	],
	[
		'NUL in a passage',
		{ 'sources.0.passage': 'held\0' },
		'sources.0.passage',
		m.problems_text_control_characters
	]
];

/** The form's other fields, so that only the source is missing. */
const NO_SOURCE = Object.fromEntries(
	Object.keys(GOOD)
		.filter((name) => name.startsWith('sources.0.'))
		.map((name) => [name, ''])
);
CASES.push(['no source at all', NO_SOURCE, 'sources.0.url', m.problems_source_required]);
CASES.push([
	'the same source and passage twice',
	{
		'sources.count': '2',
		...Object.fromEntries(
			Object.entries(GOOD).flatMap(([name, value]) =>
				name.startsWith('sources.0.') ? [[name.replace('.0.', '.1.'), value]] : []
			)
		)
	},
	'sources.1.url',
	m.problems_duplicate
]);
