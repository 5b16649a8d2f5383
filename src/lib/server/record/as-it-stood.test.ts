import { expect, test } from 'vitest';
import { instant } from '$lib/domain/time';
import type { HistoryEvent } from '$lib/server/storage/history/events';
import { asItStood } from './as-it-stood';

const event = (id: string, before: unknown): HistoryEvent => ({
	subject: 'source',
	subjectId: id,
	action: 'changed',
	author: 'ann',
	at: instant('2026-11-24T00:00:00.000Z'),
	before,
	after: { id }
});

test('shows things as before the first later change, without later additions', () => {
	const now = [
		{ id: 'a', name: 'third' },
		{ id: 'b', name: 'same' },
		{ id: 'c', name: 'new' }
	];
	const later = [
		event('a', { id: 'a', name: 'first' }),
		event('a', { id: 'a', name: 'second' }),
		event('c', null)
	];
	expect(asItStood(now, ({ id }) => id, 'source', later)).toEqual([
		{ id: 'a', name: 'first' },
		{ id: 'b', name: 'same' }
	]);
	expect(asItStood(now, ({ id }) => id, 'agreement', later)).toEqual(now);
});
