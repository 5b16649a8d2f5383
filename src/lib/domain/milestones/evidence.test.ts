import { describe, expect, it } from 'vitest';
import type { Source } from './citation';
import { citedSources, evidenceOf } from './evidence';

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
