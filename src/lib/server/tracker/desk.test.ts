import { expect, test } from 'vitest';
import { deskOf, openDesk, type Desk } from './desk';

const desk = { holdMs: 1 } as Desk;
const at = <R extends string>(id: R) => ({ locals: {}, route: { id } });

test('a request that has passed the guard has the desk, and no other request', () => {
	const event = at('/desk/outbox');
	openDesk(event.locals, desk);
	expect(deskOf(event)).toBe(desk);
	expect(() => deskOf(at('/desk/outbox'))).toThrow('passed the guard');
});

test('the types refuse a public route', () => {
	// @ts-expect-error: no route of the desk
	expect(() => deskOf(at('/[lang=language]/follow'))).toThrow('passed the guard');
});
