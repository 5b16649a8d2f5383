import { describe, expect, it } from 'vitest';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { day } from '$lib/domain/time';
import { changesStage, concerns } from './notice';

const opened = {
	slug: 'opened',
	tracks: ['vfa', 'ra'],
	kind: 'act',
	stage: 'negotiation',
	status: 'done',
	date: day('2025-12-02')
} as Partial<Milestone> as Milestone;
const round2 = { ...opened, slug: 'round-2', kind: 'round', date: day('2026-03-03') } as const;

describe('a stage is changed by', () => {
	it.each([
		['the first that reaches it', opened, [round2], true],
		['the same one corrected', opened, [opened, round2], true],
		['no second round', round2, [opened], false],
		['the first on one of its tracks', round2, [{ ...opened, tracks: ['vfa'] }], true],
		['no statement about it', { ...opened, kind: 'statement' }, [], false],
		['nothing that is still to come', { ...opened, status: 'scheduled' }, [], false]
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
