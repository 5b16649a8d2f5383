import { describe, expect, it } from 'vitest';
import type { Source } from './citation';
import { bestSources, citedSources, evidenceOf } from './evidence';

function source(id: string, kind: Source['kind'], publisher: string): Source {
	const url = `https://example.org/${id}`;
	return { id, url, publisher, title: null, language: 'en', kind, publishedOn: null };
}

const council = source('council', 'official', 'Council of the EU');
const agency = source('agency', 'press', 'Kazinform');
const agencyAgain = source('agency-again', 'press', 'Kazinform');
const all = new Map([council, agency, agencyAgain].map((entry) => [entry.id, entry]));

describe('citedSources', () => {
	it('names each source once, in the order of the citations, with all its passages', () => {
		const cited = citedSources(all, [
			{ sourceId: 'agency', passage: 'one' },
			{ sourceId: 'council', passage: null },
			{ sourceId: 'agency', passage: 'two' }
		]);
		expect(cited).toEqual([
			{ source: agency, passages: ['one', 'two'] },
			{ source: council, passages: [] }
		]);
	});

	it('leaves out a source that the record does not hold', () => {
		expect(citedSources(all, [{ sourceId: 'gone', passage: 'x' }])).toEqual([]);
	});
});

describe('evidenceOf', () => {
	it('counts sources, official ones and publishers', () => {
		expect(evidenceOf([council, agency, agencyAgain])).toEqual({
			sources: 3,
			official: 1,
			publishers: 2
		});
	});

	it('is empty without a source', () => {
		expect(evidenceOf([])).toEqual({ sources: 0, official: 0, publishers: 0 });
	});
});

describe('bestSources', () => {
	const source = (id: string, url: string, rest: Partial<Source> = {}): Source => ({
		...{ id, url, publisher: id, title: null, language: 'en', kind: 'press', publishedOn: null },
		...rest
	});
	const copy = { kind: 'official', remark: { kind: 'copy' } } as const;
	const all = [
		source('forum', 'https://forum.example/1'),
		source('copy', 'https://copies.example/1', copy),
		source('press', 'https://press.example/1'),
		source('ministry', 'https://gov.example/1', { kind: 'official' }),
		source('act', 'https://eur-lex.europa.eu/eli/reg/2009/810', { kind: 'official' }),
		// A look-alike is no law.
		source('fake', 'https://eur-lex.europa.eu.example/1')
	];
	const best = (most: number) => bestSources(all, most).map(({ id }) => id);

	it('are law, then authorities, then their texts elsewhere, then the press', () => {
		expect(best(9)).toEqual(['act', 'ministry', 'copy', 'forum', 'press', 'fake']);
	});

	it('are no more than asked for', () => {
		expect(best(3)).toEqual(['act', 'ministry', 'copy']);
	});
});
