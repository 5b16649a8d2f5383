import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writersOf, type WrittenRevision } from './writers';

const by = (author: string, more: Partial<WrittenRevision> = {}) => ({
	author,
	origin: null,
	isPublic: false,
	...more
});
const inOrder = (...rows: Omit<WrittenRevision, 'number'>[]): WrittenRevision[] =>
	rows.map((row, index) => ({ ...row, number: index + 1 }));

describe('the writers of a revision', () => {
	it.each([
		['the only author', inOrder(by('eve')), ['eve']],
		['all since the first draft', inOrder(by('eve'), by('will')), ['eve', 'will']],
		[
			'nobody from before the last edition',
			inOrder(by('eve', { isPublic: true }), by('will')),
			['will']
		],
		[
			'those whose text was brought back',
			inOrder(by('eve'), by('ann', { isPublic: true }), by('will', { origin: 1 })),
			['eve', 'will']
		],
		[
			'those of a text that was brought back twice',
			inOrder(
				by('eve', { isPublic: true }),
				by('ann', { isPublic: true }),
				by('bob', { origin: 1, isPublic: true }),
				by('ann', { isPublic: true }),
				by('will', { origin: 3 })
			),
			['bob', 'eve', 'will']
		]
	])('are %s', (_, revisions, expected) => {
		expect(writersOf(revisions, revisions.length).toSorted()).toEqual(expected);
	});
});

const author = fc.constantFrom('ann', 'bob', 'eve', 'will');
const history = fc
	.array(fc.record({ author, isPublic: fc.boolean(), back: fc.nat(20), restores: fc.boolean() }), {
		minLength: 1,
		maxLength: 20
	})
	.map((rows) =>
		rows.map(({ author, isPublic, back, restores }, index) => ({
			number: index + 1,
			author,
			isPublic,
			origin: restores && index > 0 ? (back % index) + 1 : null
		}))
	);

describe('in every history', () => {
	it('everybody since the last edition counts, and the author of the newest always', () => {
		fc.assert(
			fc.property(history, (revisions) => {
				const edition = revisions.slice(0, -1).findLast(({ isPublic }) => isPublic)?.number ?? 0;
				const since = revisions.filter(({ number }) => number > edition);
				expect(writersOf(revisions, revisions.length)).toEqual(
					expect.arrayContaining(since.map(({ author }) => author))
				);
			})
		);
	});

	it('another revision never makes anybody fewer a writer until it is public', () => {
		fc.assert(
			fc.property(history, author, (revisions, author) => {
				const last = revisions.at(-1)!;
				fc.pre(!last.isPublic);
				const next = { number: last.number + 1, author, isPublic: false, origin: null };
				expect(writersOf([...revisions, next], next.number)).toEqual(
					expect.arrayContaining(writersOf(revisions, last.number))
				);
			})
		);
	});

	it('the order in which revisions are given makes no difference', () => {
		fc.assert(
			fc.property(history, (revisions) => {
				expect(writersOf(revisions.toReversed(), revisions.length)).toEqual(
					writersOf(revisions, revisions.length)
				);
			})
		);
	});

	it('a restored text counts for all who wrote it', () => {
		fc.assert(
			fc.property(history, fc.nat(), author, (revisions, pick, author) => {
				const origin = (pick % revisions.length) + 1;
				const next = { number: revisions.length + 1, author, isPublic: false, origin };
				expect(writersOf([...revisions, next], next.number)).toEqual(
					expect.arrayContaining(writersOf(revisions, origin))
				);
			})
		);
	});
});
