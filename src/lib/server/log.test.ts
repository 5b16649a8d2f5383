import { expect, it } from 'vitest';
import { withoutPersons } from './log';

it('reports what happened and where, without personal data', () => {
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

it('reports only the type of a thrown value that is not an error', () => {
	expect(withoutPersons('aya@example.org')).toEqual({ type: 'string' });
});
