import { error, redirect } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/auth/editor';
import {
	changeHouseRules,
	FOUR_EYES,
	fourEyesHold,
	readHouseRules,
	SECOND_FACTOR
} from '$lib/server/services/milestones/house-rules';
import { deskOf } from '$lib/server/tracker/desk';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { reader } = deskOf(event).store;
	return {
		rules: await readHouseRules(reader),
		holds: await fourEyesHold(reader),
		done: event.url.searchParams.has('done')
	};
};

export const actions = {
	save: async (event) => {
		const editor = requireEditor(event, 'save');
		const form = await event.request.formData();
		const fourEyes = FOUR_EYES.find((value) => value === form.get('fourEyes'));
		const secondFactor = SECOND_FACTOR.find((value) => value === form.get('secondFactor'));
		if (!fourEyes || !secondFactor) error(400);
		const { store, clock } = deskOf(event);
		await changeHouseRules(store, { editor, rules: { fourEyes, secondFactor }, at: clock.now() });
		redirect(303, '/desk/settings?done');
	}
};
