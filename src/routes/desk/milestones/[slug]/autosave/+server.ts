import { error, json } from '@sveltejs/kit';
import { requireEditor } from '$lib/server/auth/editor';
import { isForm } from '$lib/server/hooks/forms';
import { refuse } from '$lib/server/refuse';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { deskOf } from '$lib/server/tracker/desk';
import type { Autosaved } from '$lib/server/forms/answer';
import { draftOf, noteOf, typedAnswer } from '$lib/server/forms/read-answer';

/**
 * Saves what is typed as a draft, while it is typed. 409 if somebody else has saved in the meantime: this page does not
 * show that, so nothing is merged.
 */
export const POST = async (event) => {
	const editor = requireEditor(event, 'POST');
	if (!isForm(event.request)) return refuse(event, 415);
	const form = await event.request.formData();
	const desk = deskOf(event);
	const answer = await typedAnswer(form, desk);
	const draft = draftOf(event, answer, editor, { form, how: 'autosaved' });
	const result = await saveMilestone(desk.store, draft);
	if (!result.ok) error(result.problem === 'unknown' ? 404 : 409);
	const isWhole = answer.reason === '' && noteOf(answer, event.url).problems.length === 0;
	const saved: Autosaved = { slug: result.slug, revision: result.number, isWhole };
	return json(saved);
};
