import { inviteEditor, openSetup } from '$lib/server/services/people/set-up';
import { OPERATOR, onDesk, type Command } from './command';

/** A one-time link that creates an admin: the first one, or a new one if all admins have left. */
export const admin: Command = {
	summary: 'print a one-time link that makes an admin',
	run: onDesk(async ({ store, origin, clock }) => {
		const at = clock.now();
		const token =
			(await openSetup(store, at)) ??
			(await inviteEditor(store, { editor: { id: OPERATOR }, role: 'admin', at }));
		console.log(`Works once, for 7 days: ${origin}/desk/setup?token=${token}`);
		return 0;
	})
};
