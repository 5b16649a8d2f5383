import { openReset } from '$lib/server/services/people/set-up';
import { OPERATOR, onDesk, type Command } from './command';
import { personAt } from './person';

export const password: Command = {
	usage: 'EMAIL',
	summary: 'print a one-time link that sets a new password',
	run: onDesk(async (desk, [email]) => {
		const { id } = await personAt(desk, email);
		const at = desk.clock.now();
		const token = await openReset(desk.store, { author: OPERATOR, editorId: id, at });
		console.log(`Works once, for 7 days: ${desk.origin}/desk/setup?token=${token}`);
		return 0;
	})
};
