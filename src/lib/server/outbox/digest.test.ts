import { expect, it } from 'vitest';
import { instant } from '$lib/domain/time';
import { nextDigestAt, weekOfDigest } from './digest';

it.each([
	['2026-11-26T12:00:00.000Z', '2026-11-30T04:00:00.000Z'],
	['2026-11-30T03:59:59.999Z', '2026-11-30T04:00:00.000Z'],
	['2026-11-30T04:00:00.000Z', '2026-12-07T04:00:00.000Z'],
	['2026-12-31T23:00:00.000Z', '2027-01-04T04:00:00.000Z']
])('after %s the digest goes out at %s, Monday 9:00 in Almaty', (now, at) => {
	expect(nextDigestAt(instant(now))).toBe(at);
});

it('tells of the week since the digest before', () => {
	expect(weekOfDigest(instant('2026-11-30T04:00:00.000Z'))).toEqual({
		from: '2026-11-23T04:00:00.000Z',
		until: '2026-11-30T04:00:00.000Z'
	});
});
