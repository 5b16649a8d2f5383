import { visibleText } from '$lib/domain/words/visible';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { openFindings } from '$lib/domain/editorial/gate/findings';
import { NEW_MILESTONE } from '$lib/domain/editorial/typed';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import { NO_TEXTS, textsOf } from '$lib/domain/milestones/fields/typed-texts';
import { textIn } from '$lib/domain/language';
import { sourceOffers } from '$lib/i18n/names/source-offers';
import { restoreCarried } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { readConfirmation } from '$lib/server/forms/confirmation';
import { PROPOSED } from '$lib/server/forms/write-milestone';
import { checkPassages } from '$lib/server/services/sources/check-passages';
import { editorName } from '$lib/server/services/people/editor-name';
import { gateOf } from '$lib/server/services/publication/gate';
import { openMilestone } from '$lib/server/services/milestones/open-milestone';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import {
	isSent,
	saveMilestone,
	type SaveResult
} from '$lib/server/services/milestones/save-milestone';
import { takeStep } from '$lib/server/services/milestones/take-step';
import { deskOf } from '$lib/server/tracker/desk';
import type { Answer } from '$lib/server/forms/answer';
import { draftOf, NEW, readForm, typedAnswer } from '$lib/server/forms/read-answer';

type Event = RequestEvent<{ slug: string }, '/desk/milestones/[slug]'>;

export const load = async (event) => {
	const editor = requireEditor(event, 'load');
	const { locals, params, url } = event;
	const { record, language } = locals;
	const desk = deskOf(event);
	const opened = await openMilestone(desk, editor, params.slug === NEW ? null : params.slug);
	if (!opened) error(404);
	return {
		...opened,
		typed: opened.typed ?? NEW_MILESTONE,
		title: opened.title && (textIn(opened.title, language)?.text ?? ''),
		note: textsOf(opened.note),
		passages: await checkPassages(desk.store, opened.typed?.sources ?? []),
		/** Identifies each opened form, so that sending it twice has one effect. */
		token: crypto.randomUUID(),
		done: url.searchParams.get('done'),
		merged: url.searchParams.get('merged')?.split(' ') ?? [],
		isEditor: editor.role !== 'author',
		checkedOn: record.check.checkedOn,
		...sourceOffers(record.sources, language)
	};
};

export const actions = {
	/** Saves a draft, finished or not; readers do not see it. */
	save: async (event) => {
		const editor = requireEditor(event, 'save');
		const { form, answer } = await readForm(event, editor);
		// A draft may be incomplete, but a note that cannot be kept is never dropped unsaid.
		if (answer.problems.some(({ field }) => field.startsWith('note.'))) return fail(400, answer);
		const result = await saveMilestone(
			deskOf(event).store,
			draftOf(event, answer, editor, { form })
		);
		if (!result.ok) return refuse(event, result, answer);
		redirect(303, doneAddress(result, 'saved'));
	},

	submit: async (event) => {
		const editor = requireEditor(event, 'submit');
		const { form, answer } = await readForm(event, editor);
		if (answer.problems.length > 0) return fail(400, answer);
		const { today } = event.locals;
		const { store } = deskOf(event);
		const draft = draftOf(event, answer, editor, { form });
		const result = await saveMilestone(store, draft);
		if (!result.ok) return refuse(event, result, answer);
		if (result.merged.length > 0) redirect(303, doneAddress(result, 'merged'));
		const { slug, number: revision } = result;
		const gate = gateOf(event.locals, deskOf(event));
		const passing = { gate, confirmed: [], at: draft.at, today };
		const step = { step: 'submit' as const, editor, slug, revision, ...passing };
		await takeStep(store, step);
		redirect(303, doneAddress(result, 'submitted'));
	},

	publish: async (event) => {
		const editor = requireEditor(event, 'publish');
		const { form, answer } = await readForm(event, editor);
		if (answer.problems.length > 0) return fail(400, answer);
		const { store, tokens, record } = deskOf(event);
		// If the form is sent twice, this prevents a warning about the first submission.
		const wasSent = await isSent(store, answer.token);
		const confirmed = readConfirmation(tokens, editor, form);
		if (!wasSent && openFindings(answer.warnings, confirmed).length > 0) return fail(409, answer);
		const reason = visibleText(answer.reason) || null;
		const { announced } = answer;
		const gate = gateOf(event.locals, deskOf(event));
		const passing = { reason, announced, gate, confirmed };
		const command = { ...draftOf(event, answer, editor, { form }), ...passing };
		const result = await publishMilestone(store, command);
		if (result.ok && !result.published) redirect(303, doneAddress(result, 'merged'));
		if (result.ok) {
			await record.refresh();
			redirect(303, `/desk/milestones/${result.slug}?done=published`);
		}
		return refuse(event, result, answer);
	},

	preview: async (event) => {
		const editor = requireEditor(event, 'preview');
		const { answer } = await readForm(event, editor);
		return answer.problems.length > 0 ? fail(400, answer) : answer;
	},

	/** Back from the sign-in page, or filled in by the reading aid: shows the form and does nothing. */
	restore: async (event) => {
		requireEditor(event, 'restore');
		const form = restoreCarried(await event.request.formData());
		return { ...(await typedAnswer(form, deskOf(event))), restored: !form.has(PROPOSED) };
	},

	addSource: (event) => {
		requireEditor(event, 'addSource');
		return changeRows(event, (typed) => ({ ...typed, sources: [...typed.sources, NO_SOURCE] }));
	},
	addActor: (event) => {
		requireEditor(event, 'addActor');
		return changeRows(event, (typed) => ({ ...typed, actors: [...typed.actors, NO_TEXTS] }));
	},
	removeSource: (event) => {
		requireEditor(event, 'removeSource');
		return changeRows(event, (typed, form) => ({
			...typed,
			sources: typed.sources.filter((_, row) => String(row) !== form.get('remove'))
		}));
	}
};

function doneAddress({ slug, merged }: Extract<SaveResult, { ok: true }>, done: string): string {
	const query = new URLSearchParams({ done });
	if (merged.length > 0) query.set('merged', merged.join(' '));
	return `/desk/milestones/${slug}?${query}`;
}

type Refusal =
	| Extract<SaveResult, { ok: false }>
	| Extract<Awaited<ReturnType<typeof publishMilestone>>, { ok: false }>;

/** Everything typed, with conflicting fields side by side, or the reason for a refusal. */
async function refuse(event: Event, result: Refusal, answer: Answer) {
	if (result.problem === 'unknown') error(404);
	if (result.problem === 'conflict') {
		const { conflict } = result;
		const who = await editorName(deskOf(event).store, conflict.author);
		return fail(409, { ...answer, preview: null, conflict: { ...conflict, who } });
	}
	if (result.problem === 'outdated' || result.problem === 'due-invalid') error(409);
	return fail(409, { ...answer, refused: result.problem });
}

async function changeRows(
	event: Pick<Event, 'locals' | 'request' | 'route'>,
	change: (typed: Answer['typed'], form: FormData) => Answer['typed']
): Promise<Answer> {
	const form = await event.request.formData();
	const desk = deskOf(event);
	const answer = await typedAnswer(form, desk);
	const typed = change(answer.typed, form);
	return { ...answer, typed, passages: await checkPassages(desk.store, typed.sources) };
}
