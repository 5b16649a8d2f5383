import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isRole } from '$lib/domain/editorial/roles';
import { requireEditor, type Editor } from '$lib/server/auth/editor';
import { readHouseRules } from '$lib/server/services/milestones/house-rules';
import { changePerson, people, type PeopleChange } from '$lib/server/services/people/people';
import { inviteEditor, openReset } from '$lib/server/services/people/set-up';
import { deskOf } from '$lib/server/tracker/desk';

type Event = RequestEvent<Record<string, never>, '/desk/people'>;

export const load = async (event) => {
	const editor = requireEditor(event, 'load');
	const { store } = deskOf(event);
	const { fourEyes } = await readHouseRules(store.reader);
	const all = await people(store);
	const approvers = all.filter(({ role, isBanned }) => role !== 'author' && !isBanned).length;
	return {
		people: all,
		own: editor.id,
		/** Whether the next editor to join makes approval by a second person necessary. */
		switchesOn: fourEyes === 'auto' && approvers === 1,
		done: event.url.searchParams.has('done')
	};
};

export const actions = {
	invite: async (event) => {
		const editor = requireEditor(event, 'invite');
		const role = (await event.request.formData()).get('role');
		if (!isRole(role)) error(400);
		const { store, clock } = deskOf(event);
		const token = await inviteEditor(store, { editor, role, at: clock.now() });
		return { link: linkOf(event, token), role };
	},
	/** A link for choosing a new password. */
	link: async (event) => {
		const editor = requireEditor(event, 'link');
		const editorId = String((await event.request.formData()).get('person') ?? '');
		const { store, clock } = deskOf(event);
		if (!(await people(store)).some(({ id }) => id === editorId)) error(404);
		const token = await openReset(store, { author: editor.id, editorId, at: clock.now() });
		return { link: linkOf(event, token), role: null };
	},
	role: async (event) => {
		const editor = requireEditor(event, 'role');
		const form = await event.request.formData();
		const role = form.get('role');
		if (!isRole(role)) error(400);
		return change(event, editor, form, { change: 'role', role });
	},
	end: async (event) => {
		const editor = requireEditor(event, 'end');
		return change(event, editor, await event.request.formData(), { change: 'end' });
	},
	begin: async (event) => {
		const editor = requireEditor(event, 'begin');
		return change(event, editor, await event.request.formData(), { change: 'begin' });
	},
	factor: async (event) => {
		const editor = requireEditor(event, 'factor');
		return change(event, editor, await event.request.formData(), { change: 'second-factor' });
	}
};

async function change(event: Event, editor: Editor, form: FormData, what: PeopleChange) {
	const { store, clock } = deskOf(event);
	const personId = String(form.get('person') ?? '');
	const command = { author: editor.id, personId, at: clock.now(), ...what };
	const result = await changePerson(store, command);
	if (!result.ok && result.problem === 'unknown') error(404);
	if (!result.ok) return fail(409, { problem: result.problem });
	redirect(303, '/desk/people?done');
}

function linkOf({ url }: Event, token: string): string {
	return `${url.origin}/desk/setup?token=${token}`;
}
