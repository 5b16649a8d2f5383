import { expect, it } from 'vitest';
import { withoutPersons } from './log';

it('tells what happened and where, and of whom nothing', () => {
	const error = Object.assign(
		new Error('550 <aya@example.org> unknown; see /desk/setup?token=abc-1 or mailto:b@c.kz'),
		{ code: 'EENVELOPE', response: '550 aya@example.org' }
	);
	const told = withoutPersons(error);
	expect(told).toMatchObject({
		type: 'Error',
		code: 'EENVELOPE',
		message: '550 <[…]> unknown; see /desk/setup?[…] or […]'
	});
	expect(told).toHaveProperty('stack.0', expect.stringMatching(/^\s+at /u));
	expect(JSON.stringify(told)).not.toMatch(/aya|abc-1|b@c/u);
});

it('says of what was thrown and is no error only what kind of thing it was', () => {
	expect(withoutPersons('aya@example.org')).toEqual({ type: 'string' });
});
