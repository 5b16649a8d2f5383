import { changePerson } from '$lib/server/services/people/people';
import { OPERATOR, onDesk, type Command } from './command';
import { personAt } from './person';

export const secondFactor: Command = {
	usage: 'EMAIL',
	summary: 'take a lost second factor away, and sign its owner out',
	run: onDesk(async (desk, [email]) => {
		const { id, name } = await personAt(desk, email);
		const command = { author: OPERATOR, personId: id, at: desk.clock.now() };
		const result = await changePerson(desk.store, { ...command, change: 'second-factor' });
		if (!result.ok) throw new Error(`Not done: ${result.problem}.`);
		console.log(`${name} signs in with the password alone from now on.`);
		return 0;
	})
};
