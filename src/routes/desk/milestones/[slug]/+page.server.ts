import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { NEW_MILESTONE, NO_SOURCE, NO_TEXTS, typedOf } from '$lib/domain/editorial/typed';
import { warningsOf } from '$lib/domain/editorial/warnings';
import { PROPOSED } from '$lib/server/forms/write-milestone';
import { restoreCarried } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { checkChangeNote, readChangeNote } from '$lib/server/forms/change-note';
import { checkMilestone } from '$lib/server/forms/check-milestone';
import { readMilestone } from '$lib/server/forms/read-milestone';
import { checkPassages } from '$lib/server/services/check-passages';
import { publishedBy, publishMilestone } from '$lib/server/services/publish-milestone';
import { sourceIdOf } from '$lib/server/services/source-id';
import { sourceOffers } from '$lib/i18n/source-offers';
import { textIn } from '$lib/domain/language';
import { warningKey, type Answer } from './answer';

type Request = Pick<RequestEvent<{ slug: string }>, 'locals' | 'params' | 'request'>;

/** The address of the form for a milestone that does not exist yet; no milestone is named so. */
const NEW = 'new';

export const load = async ({ locals, params, url }) => {
	requireEditor(locals);
	const { record, language } = locals;
	const milestone = milestoneAt(locals, params.slug);
	const typed = milestone ? typedOf(milestone, record.sources) : NEW_MILESTONE;
	return {
		slug: milestone?.slug ?? null,
		title: milestone ? (textIn(milestone.title, language)?.text ?? '') : null,
		typed,
		passages: await checkPassages(locals.tracker.store, typed.sources),
		baseRevision: milestone?.revision ?? 0,
		/** Of each form as it is opened, so that sending it twice publishes once. */
		token: crypto.randomUUID(),
		published: url.searchParams.has('published'),
		checkedOn: record.check.checkedOn,
		...sourceOffers(record.sources, language)
	};
};

export const actions = {
	publish: async (event) => {
		const editor = requireEditor(event.locals);
		const { form, answer, checked } = await readForm(event);
		if ('problems' in checked) return fail(400, { ...answer, problems: checked.problems });
		const { tracker, today } = event.locals;
		const slug = event.params.slug === NEW ? null : event.params.slug;
		// Sent twice: without this, the second would be warned of the first.
		const sent = await publishedBy(tracker.store, answer.token);
		if (sent) redirect(303, `/desk/milestones/${sent}?published`);
		if (answer.warnings.length > 0 && form.get('confirmed') !== warningKey(answer.warnings))
			return fail(409, answer);
		const { token, baseRevision, announce } = answer;
		const at = tracker.clock.now();
		const { changeNote, ...milestone } = checked;
		const announcement = announce ? { changeNote } : null;
		const command = { editor, slug, baseRevision, ...milestone, announcement, token, at, today };
		const result = await publishMilestone(tracker.store, command);
		if (!result.ok && result.problem === 'unknown') error(404);
		if (!result.ok) {
			const { content: theirs, number } = result.newest;
			const sources = [...event.locals.record.sources.values(), ...answer.preview!.sources];
			const conflict = { theirs, yours: checked.content, sources };
			return fail(409, { ...answer, baseRevision: number, preview: null, conflict });
		}
		await tracker.record.refresh();
		redirect(303, `/desk/milestones/${result.slug}?published`);
	},

	preview: async (event) => {
		requireEditor(event.locals);
		const { answer, checked } = await readForm(event);
		return 'problems' in checked ? fail(400, { ...answer, problems: checked.problems }) : answer;
	},

	/** Back from the sign-in page, or filled in by the reading aid: shown, nothing done. */
	restore: async ({ locals, request }) => {
		requireEditor(locals);
		const form = restoreCarried(await request.formData());
		return { ...(await typedAnswer(form, locals)), restored: !form.has(PROPOSED) };
	},

	addSource: (event) =>
		changeRows(event, (typed) => ({ ...typed, sources: [...typed.sources, NO_SOURCE] })),
	addActor: (event) =>
		changeRows(event, (typed) => ({ ...typed, actors: [...typed.actors, NO_TEXTS] })),
	removeSource: (event) =>
		changeRows(event, (typed, form) => ({
			...typed,
			sources: typed.sources.filter((_, row) => String(row) !== form.get('remove'))
		}))
};

/** The published milestone of this address; `undefined` for a new one. @throws 404 for an unknown one */
function milestoneAt({ record }: App.Locals, slug: string) {
	if (slug === NEW) return undefined;
	const milestone = record.milestones.find((candidate) => candidate.slug === slug);
	if (!milestone) error(404);
	return milestone;
}

/** What was typed, and nothing said about it yet. */
async function typedAnswer(form: FormData, { tracker }: App.Locals): Promise<Answer> {
	const typed = readMilestone(form);
	return {
		typed,
		passages: await checkPassages(tracker.store, typed.sources),
		...readChangeNote(form),
		token: String(form.get('token') || crypto.randomUUID()).slice(0, 100),
		baseRevision: Number.parseInt(String(form.get('baseRevision')), 10) || 0,
		problems: [],
		warnings: [],
		preview: null,
		conflict: null,
		restored: false
	};
}

async function readForm({ locals, params, request }: Request) {
	const milestone = milestoneAt(locals, params.slug);
	const form = await request.formData();
	const { record, today } = locals;
	const answer = await typedAnswer(form, locals);
	const written = checkMilestone(answer.typed, record.sources.values());
	const note = checkChangeNote(answer);
	if ('problems' in written || 'problems' in note) {
		const problems = [written, note].flatMap((part) => ('problems' in part ? part.problems : []));
		return { form, answer, checked: { problems } };
	}
	const checked = { ...written, ...note };
	const { content } = checked;
	const slug = milestone?.slug ?? null;
	answer.warnings = warningsOf({ slug, content }, record.milestones, today);
	const added = checked.sources.map((source) => ({ ...source, id: sourceIdOf(source.url) }));
	const cited = new Map(added.map((source) => [source.id, source]));
	for (const { sourceId } of content.citations) {
		const known = record.sources.get(sourceId);
		if (known && !cited.has(sourceId)) cited.set(sourceId, known);
	}
	answer.preview = { content, sources: [...cited.values()] };
	return { form, answer, checked };
}

async function changeRows(
	{ locals, request }: Request,
	change: (typed: Answer['typed'], form: FormData) => Answer['typed']
): Promise<Answer> {
	requireEditor(locals);
	const form = await request.formData();
	const answer = await typedAnswer(form, locals);
	const typed = change(answer.typed, form);
	return { ...answer, typed, passages: await checkPassages(locals.tracker.store, typed.sources) };
}
