import { describe, expect, it } from 'vitest';
import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Source } from '$lib/domain/milestones/citation';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { byPublisher, passes, sourceUses } from './source-uses';

function source(id: string, rest: Partial<Source> = {}): Source {
	const url = `https://example.org/${id}`;
	return {
		id,
		url,
		publisher: id,
		title: null,
		language: 'en',
		kind: 'press',
		publishedOn: null,
		...rest
	};
}
const cite = (sourceId: string) => [{ sourceId, passage: null }];

const journal = source('journal', { kind: 'official' });
const agency = source('agency', { language: 'ru' });
const unused = source('unused');
const record = {
	sources: new Map([journal, agency, unused].map((entry) => [entry.id, entry])),
	milestones: [
		{ slug: 'later', citations: cite('agency') },
		{ slug: 'earlier', citations: [...cite('agency'), ...cite('journal')] }
	] as Milestone[],
	agreements: [
		{
			slug: 'georgia',
			citations: [],
			path: [{ citations: cite('journal') }, { citations: cite('journal') }, { citations: [] }]
		},
		{ slug: 'noted', citations: cite('agency'), path: [] }
	] as unknown as Agreement[]
};

describe('sourceUses', () => {
	it('names the milestones and agreements that cite each source', () => {
		const found = sourceUses(record).map((use) => [
			use.source.id,
			use.milestones.map(({ slug }) => slug),
			use.agreements.map(({ agreement, steps }) => [agreement.slug, steps])
		]);
		expect(found).toEqual([
			['journal', ['earlier'], [['georgia', 2]]],
			['agency', ['later', 'earlier'], [['noted', 0]]],
			['unused', [], []]
		]);
	});
});

describe('passes', () => {
	it.each([
		[null, null, ['journal', 'agency', 'unused']],
		['press', null, ['agency', 'unused']],
		['press', 'ru', ['agency']],
		['official', 'ru', []]
	] as const)('with kind %s and language %s', (kind, language, ids) => {
		const found = [...record.sources.values()].filter((entry) => passes(entry, { kind, language }));
		expect(found.map(({ id }) => id)).toEqual(ids);
	});
});

describe('byPublisher', () => {
	it('brings the sources of a publisher together, names in order', () => {
		const uses = [
			source('1', { publisher: 'TASS' }),
			source('2'),
			source('3', { publisher: 'TASS' })
		];
		const groups = byPublisher(
			uses.map((entry) => ({ source: entry, milestones: [], agreements: [] })),
			({ publisher }) => (publisher === 'TASS' ? 'ТАСС' : publisher),
			(a, b) => (a < b ? -1 : 1)
		);
		expect(groups.map(({ name, uses }) => [name, uses.map((use) => use.source.id)])).toEqual([
			['2', ['2']],
			['ТАСС', ['1', '3']]
		]);
	});
});
