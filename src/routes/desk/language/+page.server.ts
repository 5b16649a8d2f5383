import { error, redirect } from '@sveltejs/kit';
import { isLanguage } from '$lib/domain/language';
import { nextAddress } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { chooseLanguage } from '$lib/server/services/choose-language';

export const load = ({ locals }) => {
	requireEditor(locals);
	redirect(303, '/desk');
};

export const actions = {
	default: async ({ locals, request }) => {
		const editor = requireEditor(locals);
		const form = await request.formData();
		const language = form.get('language');
		if (!isLanguage(language)) error(400);
		await chooseLanguage(locals.tracker.store, { editor, language });
		redirect(303, nextAddress(String(form.get('back') ?? '')));
	}
};
