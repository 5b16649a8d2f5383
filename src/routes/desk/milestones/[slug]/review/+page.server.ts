import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readTexts } from '$lib/domain/milestones/fields/localized-text';
import { mayAs } from '$lib/domain/editorial/roles';
import { RULES } from '$lib/domain/editorial/workflow';
import { isLanguage, LANGUAGES, textIn } from '$lib/domain/language';
import { sourcesOf } from '$lib/domain/record/record';
import { requireEditor, type Editor } from '$lib/server/auth/editor';
import { checkNote } from '$lib/server/forms/read-note';
import { sentIn } from '$lib/server/forms/sent';
import { readConfirmation, writeConfirmation } from '$lib/server/forms/confirmation';
import { readDueAt } from '$lib/server/forms/read-due';
import { gateOf } from '$lib/server/services/publication/gate';
import { announcedTexts } from '$lib/server/outbox/announced-texts';
import { noteStillRight } from '$lib/server/services/milestones/name-revision';
import { leavingSheet } from '$lib/server/services/publication/leaving-sheet';
import { reviewSheet } from '$lib/server/services/milestones/review-sheet';
import { takeStep, type StepCommand } from '$lib/server/services/milestones/take-step';
import { deskOf } from '$lib/server/tracker/desk';

type Event = RequestEvent<{ slug: string }, '/desk/milestones/[slug]/review'>;

export const load = async (event) => {
	const editor = requireEditor(event, 'load');
	const { locals, params, url } = event;
	const { store, clock, tokens } = deskOf(event);
	const { channels } = locals.readers;
	const gate = gateOf(locals, deskOf(event));
	const sheet = await reviewSheet(store, editor, params.slug, gate);
	if (!sheet) error(404);
	const found = await leavingSheet(store, { slug: params.slug, at: clock.now() });
	const leaving = found && { ...found, announced: announcedTexts(found.told, url.origin) };
	return {
		...sheet,
		leaving,
		confirmation: writeConfirmation(tokens, editor, sheet.findings),
		mayUnschedule: mayAs(editor.role, RULES.unschedule.least),
		channels: { ...channels, telegram: channels.telegram !== undefined },
		titleText: textIn(sheet.title, locals.language)?.text ?? '',
		done: url.searchParams.get('done'),
		/** The initial value of the time field. */
		tomorrow: clock.now().slice(0, 10)
	};
};

export const actions = {
	submit: (event) => act(event, requireEditor(event, 'submit'), 'submit'),
	withdraw: (event) => act(event, requireEditor(event, 'withdraw'), 'withdraw'),
	approve: (event) => act(event, requireEditor(event, 'approve'), 'approve'),
	return: (event) => act(event, requireEditor(event, 'return'), 'return'),
	publish: (event) => act(event, requireEditor(event, 'publish'), 'publish'),
	schedule: (event) => act(event, requireEditor(event, 'schedule'), 'schedule'),
	unschedule: (event) => act(event, requireEditor(event, 'unschedule'), 'unschedule'),
	retract: (event) => act(event, requireEditor(event, 'retract'), 'retract'),

	stillRight: async (event) => {
		const editor = requireEditor(event, 'stillRight');
		const language = (await event.request.formData()).get('language');
		if (!isLanguage(language)) error(400);
		const { store, clock, record } = deskOf(event);
		const { slug } = event.params;
		await noteStillRight(store, { editor, slug, language, at: clock.now() });
		await record.refresh();
		redirect(303, `/desk/milestones/${slug}/review?done=still-right`);
	}
};

/** The addresses of what a public milestone cites. */
function sourceAddresses(record: App.Locals['record'], slug: string): string[] {
	const milestone = record.milestones.find((it) => it.slug === slug);
	return milestone ? sourcesOf(record, milestone).map((source) => source.url) : [];
}

/** Takes one step; if it is refused, the page shows the reason and what was typed. */
async function act(event: Event, editor: Editor, step: StepCommand['step']) {
	const { locals, params, request, url } = event;
	const { store, clock, tokens, record } = deskOf(event);
	const form = await request.formData();
	const note = readTexts('note', sentIn(form).text);
	const told = checkNote('note', note, {
		sources: sourceAddresses(locals.record, params.slug),
		site: url.origin
	});
	const reason = String(form.get('reason') ?? '').slice(0, 500);
	const dueAt = String(form.get('dueAt') ?? '');
	const announced = form.get('announced') === 'on';
	const typed = { note, reason, dueAt, announced, step };
	if (told.problems.length > 0)
		return fail(400, { ...typed, problems: told.problems, refused: null });
	const result = await takeStep(store, {
		step,
		editor,
		slug: params.slug,
		revision: Number.parseInt(String(form.get('revision')), 10) || 0,
		reason,
		seen: String(form.get('seen') ?? ''),
		languages: LANGUAGES.filter((language) => form.getAll('languages').includes(language)),
		dueAt: readDueAt(dueAt),
		note: told.note ?? {},
		announced,
		gate: gateOf(locals, deskOf(event)),
		confirmed: readConfirmation(tokens, editor, form),
		at: clock.now(),
		today: locals.today
	});
	if (!result.ok && result.problem === 'unknown') error(404);
	if (!result.ok) return fail(409, { ...typed, problems: [], refused: result.problem });
	await record.refresh();
	const done = step === 'publish' ? 'published' : step === 'submit' ? 'submitted' : step;
	redirect(303, `/desk/milestones/${params.slug}/review?done=${done}`);
}
