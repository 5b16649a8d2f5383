import { redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/auth/editor';
import { signOut } from '$lib/server/auth/session';
import { deskOf } from '$lib/server/tracker/desk';

export const load = (event) => {
	requireEditor(event, 'load');
	redirect(303, '/desk');
};

export const actions = {
	default: async (event) => {
		requireEditor(event, 'default');
		const { locals, request, cookies } = event;
		await signOut(deskOf(event).auth, request, cookies);
		// Pass the language on, because after sign-out we no longer know the editor's choice.
		redirect(303, `/desk/sign-in?lang=${locals.language}`);
	}
};
