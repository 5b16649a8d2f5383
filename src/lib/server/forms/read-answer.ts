import type { RequestEvent } from '@sveltejs/kit';
import { MERGE_FIELDS, type Choice } from '$lib/domain/editorial/merge';
import { readTexts } from '$lib/domain/milestones/fields/localized-text';
import type { Editor } from '$lib/server/auth/editor';
import { writeConfirmation } from './confirmation';
import { checkForm } from './check-form';
import { checkMilestone } from './check-milestone';
import { checkNote } from './read-note';
import { readMilestone } from './read-milestone';
import { sentIn } from './sent';
import { gateOf } from '$lib/server/services/publication/gate';
import { checkPassages } from '$lib/server/services/sources/check-passages';
import type { MilestoneDraft } from '$lib/server/services/milestones/save-milestone';
import { sourceIdOf } from '$lib/server/services/sources/source-id';
import { deskOf, type Desk } from '$lib/server/tracker/desk';
import type { Answer } from './answer';

type Request = Pick<
	RequestEvent<{ slug: string }, '/desk/milestones/[slug]' | '/desk/milestones/[slug]/autosave'>,
	'locals' | 'params' | 'request' | 'route' | 'url'
>;

/** The address of the form for a new milestone; no milestone can have this name. */
export const NEW = 'new';

/** The typed form, without messages yet. */
export async function typedAnswer(form: FormData, { store }: Desk): Promise<Answer> {
	const typed = readMilestone(form);
	return {
		typed,
		passages: await checkPassages(store, typed.sources),
		token: String(form.get('token') || crypto.randomUUID()).slice(0, 100),
		baseRevision: Number.parseInt(String(form.get('baseRevision')), 10) || 0,
		note: readTexts('note', sentIn(form).text),
		isMinor: form.get('isMinor') === 'on',
		announced: form.get('announced') === 'on',
		reason: String(form.get('reason') ?? '').slice(0, 500),
		problems: [],
		warnings: [],
		confirmation: '',
		preview: null,
		conflict: null,
		choices: choicesIn(form),
		refused: null,
		restored: false
	};
}

function choicesIn(form: FormData): Answer['choices'] {
	const chosen = MERGE_FIELDS.flatMap((field): [string, Choice][] => {
		const choice = form.get(`choice.${field}`);
		return choice === 'theirs' || choice === 'yours' ? [[field, choice]] : [];
	});
	return Object.fromEntries(chosen);
}

/** The form with all its problems, warnings and other messages. */
export async function readForm(event: Request, editor: Editor) {
	const { locals, params, request, url } = event;
	const desk = deskOf(event);
	const form = await request.formData();
	const { record } = locals;
	const answer = await typedAnswer(form, desk);
	const checked = checkMilestone(answer.typed, record.sources.values());
	answer.problems = [
		...('problems' in checked ? checked.problems : []),
		...noteOf(answer, url).problems
	];
	if ('problems' in checked) return { form, answer };
	const { content } = checked;
	const slug = params.slug === NEW ? null : params.slug;
	const added = checked.sources.map((source) => ({ ...source, id: sourceIdOf(source.url) }));
	const cited = new Map(added.map((source) => [source.id, source]));
	for (const { sourceId } of content.citations) {
		const known = record.sources.get(sourceId);
		if (known && !cited.has(sourceId)) cited.set(sourceId, known);
	}
	answer.preview = { content, sources: [...cited.values()] };
	const text = { slug, content, sources: checked.sources };
	answer.warnings = gateOf(locals, desk).findings(text);
	answer.confirmation = writeConfirmation(desk.tokens, editor, answer.warnings);
	return { form, answer };
}

/** The note, which may name the sources of the form and this site. */
export function noteOf({ note, typed }: Answer, { origin }: URL) {
	const sources = typed.sources.map(({ url }) => url.trim());
	return checkNote('note', note, { sources, site: origin });
}

/** The values for the services to save. */
export function draftOf(
	event: Omit<Request, 'request'>,
	answer: Answer,
	editor: MilestoneDraft['editor'],
	{ form, how = 'edited' }: { form: FormData; how?: MilestoneDraft['how'] }
): MilestoneDraft {
	const { locals, params, url } = event;
	const { record, today } = locals;
	return {
		editor,
		slug: params.slug === NEW ? null : params.slug,
		baseRevision: answer.baseRevision,
		typed: answer.typed,
		check: checkForm(record),
		how,
		note: noteOf(answer, url).note,
		isMinor: answer.isMinor,
		choices: answer.choices,
		choicesFor: Number.parseInt(String(form.get('choicesFor')), 10) || 0,
		token: answer.token,
		at: deskOf(event).clock.now(),
		today
	};
}
