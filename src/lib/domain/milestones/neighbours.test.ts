import { describe, expect, it } from 'vitest';
import { neighbours } from './neighbours';

const latestFirst = [{ slug: 'third' }, { slug: 'second' }, { slug: 'first' }];

describe('neighbours', () => {
	it.each([
		['first', null, 'second'],
		['second', 'first', 'third'],
		['third', 'second', null],
		['unknown', null, null]
	])('of %s are %s and %s', (slug, previous, next) => {
		const found = neighbours(latestFirst, slug);
		expect(found.previous?.slug ?? null).toBe(previous);
		expect(found.next?.slug ?? null).toBe(next);
	});
});
