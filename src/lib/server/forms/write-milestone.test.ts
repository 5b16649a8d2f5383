import { expect, test } from 'vitest';
import { NEW_MILESTONE } from '$lib/domain/editorial/typed';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import { NO_TEXTS } from '$lib/domain/milestones/fields/typed-texts';
import { restoreCarried } from '$lib/server/auth/carried';
import { readMilestone } from './read-milestone';
import { proposedFields } from './write-milestone';

test.each([
	NEW_MILESTONE,
	{
		...NEW_MILESTONE,
		tracks: ['ra'],
		kind: 'round',
		stage: 'negotiation',
		date: '2026-Q4',
		title: { ...NO_TEXTS, kk: 'Үшінші раунд' },
		actors: [{ ...NO_TEXTS, en: 'A' }, NO_TEXTS],
		confidence: 'low',
		sources: [NO_SOURCE, { ...NO_SOURCE, url: 'https://www.inform.kz/x', passage: 'a b' }]
	}
])('what was filled in is read again', (typed) => {
	const sent = new FormData();
	for (const [name, value] of proposedFields(typed, 3)) sent.append(name, value);
	const restored = restoreCarried(sent);
	expect(readMilestone(restored)).toEqual(typed);
	expect(restored.get('baseRevision')).toBe('3');
});
