import { describe, expect, test } from 'vitest';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { milestoneContentSchema } from './milestone';
import { problemsOf } from './problems';

const ROUND = {
	tracks: ['vfa', 'ra'],
	kind: 'round',
	stage: 'negotiation',
	status: 'done',
	date: '2026-03-03',
	place: { en: 'Astana', ru: 'Астана', kk: 'Астана' },
	actors: [{ en: 'European Commission' }],
	title: { en: 'Second round', ru: 'Второй раунд' },
	summary: {},
	confidence: 'high',
	confidenceReason: null,
	citations: [{ sourceId: 'astanatimes-com-1', passage: 'held the second round' }]
};

/** The problems of the round with some fields changed, as `path problem`. */
function problems(change: object): string[] {
	const result = milestoneContentSchema.safeParse({ ...ROUND, ...change }, { reportInput: true });
	if (result.success) return [];
	return problemsOf(result.error).map(({ path, problem }) => `${path.join('.')} ${problem}`);
}

function accepted(change: object): MilestoneContent {
	return milestoneContentSchema.parse({ ...ROUND, ...change });
}

const twelve = 'one two three four five six seven eight nine ten eleven twelve';

describe('refused', () => {
	test.each<[string, object, string[]]>([
		['no track', { tracks: [] }, ['tracks track-required']],
		['a track twice', { tracks: ['ra', 'ra'] }, ['tracks.1 duplicate']],
		['an unknown track', { tracks: ['visa'] }, ['tracks.0 not-in-list']],
		['no kind', { kind: undefined }, ['kind required']],
		['an empty kind', { kind: '' }, ['kind required']],
		['an unknown stage', { stage: 'talks' }, ['stage not-in-list']],
		['a round without stage', { stage: null }, ['stage stage-required']],
		['an act without stage', { kind: 'act', stage: null }, ['stage stage-required']],
		['a day that does not exist', { date: '2026-02-30' }, ['date date-invalid']],
		['a date in words', { date: '3 March 2026' }, ['date date-invalid']],
		['a year too far', { date: '3026' }, ['date date-invalid']],
		['an empty date', { date: '' }, ['date required']],
		['a number for a date', { date: 2026 }, ['date wrong-type']],
		['no title', { title: {} }, ['title language-missing']],
		['blank titles only', { title: { en: '  ', kk: '' } }, ['title language-missing']],
		['an unknown language', { title: { en: 'a', de: 'b' } }, ['title unknown-field']],
		['a long title', { title: { en: 'x'.repeat(201) } }, ['title.en text-too-long']],
		['300 kB', { summary: { kk: 'ә'.repeat(150_000) } }, ['summary.kk text-too-long']],
		['NUL', { title: { en: 'a\u0000b' } }, ['title.en text-control-characters']],
		['a tab', { title: { en: 'a\tb' } }, ['title.en text-control-characters']],
		['a line break', { title: { en: 'a\nb' } }, ['title.en text-control-characters']],
		['DEL', { summary: { en: 'a\u007fb' } }, ['summary.en text-control-characters']],
		['half a surrogate pair', { title: { ru: 'a\ud800b' } }, ['title.ru text-malformed']],
		['right-to-left override', { title: { en: 'a\u202eb' } }, ['title.en text-bidi-override']],
		['an isolate', { place: { en: 'a\u2066b' } }, ['place.en text-bidi-override']],
		['a place without text', { place: {} }, ['place language-missing']],
		['an actor without text', { actors: [{}] }, ['actors.0 language-missing']],
		['no source', { citations: [] }, ['citations source-required']],
		['no passage', { citations: [{ sourceId: 'a' }] }, ['citations.0.passage required']],
		[
			'13 words',
			{ citations: [{ sourceId: 'a', passage: `${twelve} more` }] },
			['citations.0.passage passage-too-long']
		],
		[
			'a citation twice',
			{ citations: [ROUND.citations[0], ROUND.citations[0]] },
			['citations.1 duplicate']
		],
		[
			'a bad source id',
			{ citations: [{ sourceId: '../x', passage: null }] },
			['citations.0.sourceId slug-invalid']
		],
		['an unknown field', { slug: 'x' }, [' unknown-field']]
	])('%s', (_, change, expected) => {
		expect(problems(change)).toEqual(expected);
	});

	test('all problems at once', () => {
		expect(
			problems({ tracks: [], stage: null, date: '', title: {}, citations: [] }).sort()
		).toEqual([
			'citations source-required',
			'date required',
			'stage stage-required',
			'title language-missing',
			'tracks track-required'
		]);
	});

	test('with the arguments that the message needs', () => {
		const result = milestoneContentSchema.safeParse({
			...ROUND,
			title: { en: 'x'.repeat(201) },
			date: '2026-13',
			citations: [{ sourceId: 'a', passage: `${twelve} thirteen` }]
		});
		expect(problemsOf(result.error!).map(({ args }) => args)).toEqual([
			{ max: 200 },
			{ value: '2026-13' },
			{ max: 12, words: 13 }
		]);
	});
});

describe('accepted', () => {
	test.each(['2026-03-03', '2026-03', '2026-Q1', '2026'])('the date %s', (date) => {
		expect(accepted({ date: ` ${date} ` }).date).toBe(date);
	});

	test('a statement about no stage', () => {
		expect(accepted({ kind: 'statement', stage: null }).stage).toBeNull();
	});

	test('a done round in the future, about which only the form warns', () => {
		expect(accepted({ date: '2100-12-31' }).status).toBe('done');
	});

	test('texts trimmed, composed and with plain line breaks; empty ones absent', () => {
		const { title, summary } = accepted({
			title: { en: '  Round ', ru: 'Третии\u0306', kk: '' },
			summary: { en: 'One\r\ntwo\rthree' }
		});
		expect(title).toEqual({ en: 'Round', ru: 'Третий' });
		expect(summary).toEqual({ en: 'One\ntwo\nthree' });
	});

	test('every Kazakh letter, quotation marks and non-breaking spaces', () => {
		const kk = '«Әә Ғғ Іі Ққ Ңң Өө Ұұ Үү Һһ» – 14\u00a0200 теңге';
		expect(accepted({ title: { kk } }).title).toEqual({ kk });
	});

	test('twelve words, and an empty passage as no passage', () => {
		const passages = [twelve, null, '  '];
		const citations = passages.map((passage, index) => ({ sourceId: `s${index}`, passage }));
		expect(accepted({ citations }).citations.map(({ passage }) => passage)).toEqual([
			twelve,
			null,
			null
		]);
	});
});
