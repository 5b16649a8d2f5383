import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldText, MERGE_FIELDS, mergeForms, sameForm } from './merge';
import { NEW_MILESTONE } from './typed';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';

const text = fc.constantFrom('', 'Talks', 'Раунд', 'Кезең');
const texts = fc.record({ en: text, ru: text, kk: text });
const source = fc
	.record({ url: fc.constantFrom('https://a.kz', 'https://b.kz', 'https://c.kz'), passage: text })
	.map((row) => ({ ...NO_SOURCE, ...row }));
const form: fc.Arbitrary<TypedMilestone> = fc.record({
	tracks: fc.subarray(['vfa', 'ra']),
	kind: fc.constantFrom('act', 'round'),
	stage: fc.constantFrom('', 'negotiation'),
	status: fc.constantFrom('done', 'expected'),
	date: fc.constantFrom('2026', '2026-03'),
	place: texts,
	actors: fc.array(texts, { minLength: 1, maxLength: 2 }),
	title: texts,
	summary: texts,
	confidence: fc.constantFrom('', 'high'),
	confidenceReason: texts,
	sources: fc.uniqueArray(source, { minLength: 1, maxLength: 3, selector: ({ url }) => url })
});

const with_ = (changes: Partial<TypedMilestone>) => ({ ...NEW_MILESTONE, ...changes });
const title = (en: string, ru = '') => with_({ title: { en, ru, kk: '' } });

describe('two edits of one form', () => {
	it('in different languages of one field merge', () => {
		const { typed, taken, conflicts } = mergeForms(title('A'), title('A', 'А'), title('B'));
		expect(typed.title).toEqual({ en: 'B', ru: 'А', kk: '' });
		expect([taken, conflicts]).toEqual([['title.ru'], []]);
	});

	it('of one text are a conflict, and what was typed here is kept', () => {
		const { typed, conflicts } = mergeForms(title('A'), title('B'), title('C'));
		expect([typed.title.en, conflicts]).toEqual(['C', ['title.en']]);
	});

	it('follow a choice', () => {
		const { typed, conflicts } = mergeForms(title('A'), title('B'), title('C'), {
			'title.en': 'theirs'
		});
		expect([typed.title.en, conflicts]).toEqual(['B', []]);
	});

	it('that each add a source keep both', () => {
		const sources = (...urls: string[]) =>
			with_({ sources: urls.map((url) => ({ ...NO_SOURCE, url })) });
		const { typed, conflicts } = mergeForms(sources('a'), sources('a', 'b'), sources('a', 'c'));
		expect([typed.sources.map(({ url }) => url), conflicts]).toEqual([['a', 'c', 'b'], []]);
	});
});

describe('for all forms', () => {
	it('a change on one side wins, and the same change on both sides is no conflict', () => {
		fc.assert(
			fc.property(form, form, (base, changed) => {
				expect(sameForm(mergeForms(base, changed, base).typed, changed)).toBe(true);
				expect(sameForm(mergeForms(base, base, changed).typed, changed)).toBe(true);
				expect(mergeForms(base, changed, changed)).toMatchObject({ taken: [], conflicts: [] });
			})
		);
	});

	it('every field comes from the side that changed it, or is a conflict: no edit is lost', () => {
		const single = MERGE_FIELDS.filter((field) => field !== 'sources' && field !== 'actors');
		fc.assert(
			fc.property(form, form, form, (base, theirs, yours) => {
				const { typed, conflicts } = mergeForms(base, theirs, yours);
				for (const field of single) {
					const [was, there, here, is] = [base, theirs, yours, typed].map((one) =>
						fieldText(one, field)
					);
					const clash = there !== was && here !== was && there !== here;
					expect(conflicts.includes(field), field).toBe(clash);
					expect(is, field).toBe(here === was ? there : here);
				}
			})
		);
	});

	it('without conflicts the order of the two does not matter', () => {
		fc.assert(
			fc.property(form, form, form, (base, a, b) => {
				const [one, other] = [mergeForms(base, a, b), mergeForms(base, b, a)];
				expect(one.conflicts).toEqual(other.conflicts);
				if (one.conflicts.length > 0) return;
				const sorted = ({ typed }: typeof one) => ({
					...typed,
					sources: typed.sources.toSorted((x, y) => (x.url < y.url ? -1 : 1))
				});
				expect(sameForm(sorted(one), sorted(other))).toBe(true);
			})
		);
	});
});
