import { redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/auth/editor';
import { signOut } from '$lib/server/auth/session';

export const load = ({ locals }) => {
	requireEditor(locals);
	redirect(303, '/desk');
};

export const actions = {
	default: async ({ locals, request, cookies }) => {
		requireEditor(locals);
		await signOut(locals.tracker.auth, request, cookies);
		redirect(303, '/desk/sign-in');
	}
};
