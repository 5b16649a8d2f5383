import { expect, test } from 'vitest';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { day } from '$lib/domain/time';
import { changedFields } from './changes';
import { missingIn } from '$lib/domain/milestones/fields/typed-texts';
import { typedOf } from './typed';

const round: MilestoneContent = {
	tracks: ['vfa', 'ra'],
	kind: 'round',
	stage: 'negotiation',
	status: 'done',
	date: day('2026-03-03'),
	place: { en: 'Astana', ru: 'Астана' },
	actors: [],
	title: { en: 'Second round' },
	summary: {},
	confidence: 'high',
	confidenceReason: null,
	citations: [{ sourceId: 'a', passage: null }]
};

test('two contents differ where their values do, not the order of their keys', () => {
	const place = { ru: 'Астана', en: 'Astana' };
	expect(changedFields(round, { ...round, place })).toEqual([]);
	expect(changedFields(round, { ...round, tracks: ['vfa'], title: { en: 'Round' } })).toEqual([
		'title',
		'tracks'
	]);
});

test('in a new milestone everything that is not empty is new', () => {
	expect(changedFields(null, round)).toEqual([
		'title',
		'tracks',
		'kind',
		'stage',
		'status',
		'date',
		'place',
		'citations',
		'confidence'
	]);
});

test('the form of a milestone has a row for an actor and shows which languages are missing', () => {
	const source = {
		id: 'a',
		url: 'https://example.org/a',
		publisher: 'A',
		title: null,
		language: 'en',
		kind: 'press' as const,
		publishedOn: null
	};
	const typed = typedOf(round, new Map([['a', source]]));
	expect(typed.actors).toEqual([{ en: '', ru: '', kk: '' }]);
	expect(typed.sources).toMatchObject([{ url: 'https://example.org/a', publisher: '' }]);
	expect(missingIn(typed.place)).toEqual(['kk']);
	expect(missingIn(typed.summary)).toEqual([]);
});
