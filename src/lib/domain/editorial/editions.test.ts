import { describe, expect, it } from 'vitest';
import type { Localized } from '$lib/domain/language';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { day } from '$lib/domain/time';
import { composeEdition, outdatedLanguages } from './editions';

function content(title: Localized, rest: Partial<MilestoneContent> = {}): MilestoneContent {
	return {
		tracks: ['vfa', 'ra'],
		kind: 'round',
		stage: 'negotiation',
		status: 'done',
		date: day('2026-03-03'),
		place: null,
		actors: [],
		title,
		summary: {},
		confidence: 'high',
		confidenceReason: null,
		citations: [],
		...rest
	};
}

const THREE = { en: 'Round', ru: 'Раунд', kk: 'Раунд' };
const first = { content: content(THREE), isMinor: false };
const say = (changes: Localized, isMinor = false) => ({
	content: content({ ...THREE, ...changes }),
	isMinor
});

describe('an edition', () => {
	it('takes the facts of the new revision and texts only of the languages published', () => {
		const next = content({ en: 'Second round', ru: 'Второй раунд' }, { date: day('2026-03-04') });
		const edition = composeEdition(content(THREE), next, ['en']);
		expect(edition).toMatchObject({
			date: '2026-03-04',
			title: { en: 'Second round', ru: 'Раунд', kk: 'Раунд' }
		});
	});

	it('drops a text that its language has dropped', () => {
		expect(composeEdition(content(THREE), content({ en: 'Round' }), ['en', 'kk'])?.title).toEqual({
			en: 'Round',
			ru: 'Раунд'
		});
	});

	it('shows no text of a language that is not published, also not in a list', () => {
		const actors = [{ ru: 'Тайна' }, { en: 'EEAS', ru: 'ЕСВД' }];
		expect(composeEdition(null, content(THREE, { actors }), ['en'])?.actors).toEqual([
			{ en: 'EEAS' }
		]);
	});

	it('needs a title', () => {
		expect(composeEdition(null, content({ ru: 'Раунд' }), ['en'])).toBeUndefined();
	});
});

describe('a translation', () => {
	it.each([
		['is up to date at first', [first], {}],
		[
			'falls behind when another language changes',
			[first, say({ ru: 'Р2' })],
			{ en: ['ru'], kk: ['ru'] }
		],
		[
			'catches up without making the others outdated',
			[first, say({ ru: 'Р2' }), say({ ru: 'Р2', en: 'R2' })],
			{ kk: ['ru'] }
		],
		['is not outdated by a small correction', [first, say({ ru: 'Р2' }, true)], {}],
		[
			'may be found still right',
			[first, say({ ru: 'Р2' }), { stillRight: 'en' as const }],
			{ kk: ['ru'] }
		],
		[
			'that is new makes nothing outdated',
			[{ content: content({ en: 'Round' }), isMinor: false }, first],
			{}
		],
		['changed together is no news', [first, say({ ru: '2', en: '2', kk: '2' })], {}]
	])('%s', (_, steps, expected) => {
		expect(outdatedLanguages(steps)).toEqual(expected);
	});
});
