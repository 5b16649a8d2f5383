import { json } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/auth/editor';
import { deskOf } from '$lib/server/tracker/desk';

/** Every twenty seconds the page reports that it is open, and learns who else has it open. */
export const POST = (event) => {
	const editor = requireEditor(event, 'POST');
	const { presence } = deskOf(event);
	return json({ others: presence.arrive(event.params.slug, editor, Date.now()) });
};
