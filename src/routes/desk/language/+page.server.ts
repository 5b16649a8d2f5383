import { error, redirect } from '@sveltejs/kit';
import { isLanguage } from '$lib/domain/language';
import { nextAddress } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { chooseLanguage } from '$lib/server/services/people/choose-language';
import { deskOf } from '$lib/server/tracker/desk';

export const load = (event) => {
	requireEditor(event, 'load');
	redirect(303, '/desk');
};

export const actions = {
	default: async (event) => {
		const editor = requireEditor(event, 'default');
		const form = await event.request.formData();
		const language = form.get('language');
		if (!isLanguage(language)) error(400);
		await chooseLanguage(deskOf(event).store, { editor, language });
		redirect(303, nextAddress(String(form.get('back') ?? '')));
	}
};
