import { expect, test } from 'vitest';
import { createPresence } from './presence';

test('others are shown while their page reports it, but no longer a minute later', () => {
	const presence = createPresence();
	const [ann, bob] = [
		{ id: '1', name: 'Ann' },
		{ id: '2', name: 'Bob' }
	];
	expect(presence.arrive('round', ann, 0)).toEqual([]);
	expect(presence.arrive('round', bob, 1000)).toEqual(['Ann']);
	expect(presence.arrive('other', ann, 1000)).toEqual([]);
	expect(presence.arrive('round', bob, 61_000)).toEqual([]);
});
