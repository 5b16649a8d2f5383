import { expect, test } from 'vitest';
import { carriedIn, nextAddress, restoreCarried, toCarried } from './carried';

test('sign-in carries fields in order and with repetitions', () => {
	const typed = new FormData();
	typed.append('tracks', 'vfa');
	typed.append('tracks', 'ra');
	typed.append('password', 'a field of the same name');
	typed.append('title.kk', 'Үшінші раунд');

	const signIn = new FormData();
	signIn.append('email', 'aigerim@example.org');
	signIn.append('password', 'the real one');
	for (const [name, value] of toCarried(typed)) signIn.append(name, value);

	expect(carriedIn(signIn)).toHaveLength(4);
	expect([...restoreCarried(signIn)]).toEqual([...typed]);
});

test.each([
	['/desk/milestones/new', '/desk/milestones/new'],
	['/desk?search=round', '/desk?search=round'],
	[null, '/desk'],
	['', '/desk'],
	['//evil.example', '/desk'],
	['https://evil.example/desk', '/desk'],
	['/desk.evil.example', '/desk'],
	['/desk//evil', '/desk//evil'],
	['/desk/\\evil.example', '/desk'],
	['/desk\n/x', '/desk'],
	['/en', '/desk']
])('after signing in, %j leads to %s', (asked, expected) => {
	expect(nextAddress(asked)).toBe(expected);
});
