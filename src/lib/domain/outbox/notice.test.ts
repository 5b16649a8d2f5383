import { describe, expect, it } from 'vitest';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { changesStage, concerns } from './notice';

const round = {
	slug: 'round-1',
	tracks: ['vfa', 'ra'],
	kind: 'round',
	stage: 'negotiation',
	status: 'done'
} as Milestone;

describe('a notice changes the stage', () => {
	it.each([
		['the first to open the talks', { ...round }, [], true],
		['itself corrected', { ...round }, [round], true],
		['a second round', { ...round, slug: 'round-2' }, [round], false],
		[
			'the first on one of its tracks',
			{ ...round, slug: 'x' },
			[{ ...round, tracks: ['vfa'] }],
			true
		],
		['a statement about the stage', { ...round, kind: 'statement' }, [], false],
		['a round still to come', { ...round, status: 'scheduled' }, [], false]
	])('%s', (_, milestone, others, expected) => {
		const content = milestone as Milestone;
		expect(changesStage(content, content.slug, others as Milestone[])).toBe(expected);
	});
});

it.each([
	['everything', ['ra'], false, true],
	['vfa', ['vfa', 'ra'], false, true],
	['vfa', ['ra'], true, false],
	['stages', ['vfa'], false, false],
	['stages', ['vfa'], true, true]
] as const)('who chose %s hears of %j (stage changed: %s): %s', (topic, tracks, changed, hears) => {
	expect(concerns(topic, { tracks, changesStage: changed })).toBe(hears);
});
