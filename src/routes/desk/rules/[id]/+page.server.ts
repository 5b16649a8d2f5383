import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { RULE_FIELDS, typedAfter } from '$lib/domain/editorial/typed-rule';
import { newestRow, type Rule } from '$lib/domain/effects';
import { day } from '$lib/domain/time';
import { sourceOffers } from '$lib/i18n/names/source-offers';
import { restoreCarried } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { checkRule } from '$lib/server/forms/check-rule';
import { readRule } from '$lib/server/forms/read-rule';
import { textOf } from '$lib/server/forms/sent';
import { publishRule, withdrawRule } from '$lib/server/services/rules/publish-rule';
import { ruleHistory } from '$lib/server/services/rules/rule-history';
import { rulePreview } from '$lib/server/traveller/rule-preview';
import { deskOf } from '$lib/server/tracker/desk';
import type { Answer } from './answer';

type Event = Pick<RequestEvent<{ id: string }>, 'locals' | 'params' | 'request'>;

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, params, url } = event;
	const { rows, newest } = ruleAt(locals, params.id);
	const { language, record } = locals;
	const history = await ruleHistory(deskOf(event).store, params.id);
	return {
		id: params.id,
		today: locals.today,
		...{ newest, rows },
		fields: RULE_FIELDS[newest.family],
		hasLabel: newest.label !== null,
		typed: typedAfter(newest),
		baseRevision: history.entries[0]?.number ?? 0,
		withdrawable: history.withdrawable,
		history: history.entries.map(({ number, editor, at }) => ({
			...{ number, editor },
			on: day(at.slice(0, 10))
		})),
		done: ['published', 'withdrawn'].find((name) => url.searchParams.has(name)),
		...sourceOffers(record.sources, language)
	};
};

export const actions = {
	publish: async (event) => {
		const editor = requireEditor(event, 'publish');
		const { answer, checked } = await readForm(event);
		if ('problems' in checked) return fail(400, { ...answer, problems: checked.problems });
		const { store, clock, record } = deskOf(event);
		const result = await publishRule(store, {
			...{ editor, rule: event.params.id, baseRevision: answer.baseRevision },
			...{ row: checked.row, sources: checked.sources, at: clock.now() }
		});
		if (!result.ok) return refused(answer, result.problem);
		await record.refresh();
		redirect(303, `/desk/rules/${event.params.id}?published`);
	},

	preview: async (event) => {
		requireEditor(event, 'preview');
		const { answer, checked } = await readForm(event);
		if ('problems' in checked) return fail(400, { ...answer, problems: checked.problems });
		const { validFrom } = checked.row;
		const lines = rulePreview(event.locals, checked.rows, validFrom);
		return { ...answer, preview: { day: validFrom, lines } };
	},

	withdraw: async (event) => {
		const editor = requireEditor(event, 'withdraw');
		const answer = typedAnswer(event, await event.request.formData());
		const { store, clock, record } = deskOf(event);
		const command = { editor, rule: event.params.id, baseRevision: answer.baseRevision };
		const result = await withdrawRule(store, { ...command, at: clock.now() });
		if (!result.ok) return refused(answer, result.problem);
		await record.refresh();
		redirect(303, `/desk/rules/${event.params.id}?withdrawn`);
	},

	/** Back from the sign-in page: shows the form again and does nothing. */
	restore: async (event) => {
		requireEditor(event, 'restore');
		const form = restoreCarried(await event.request.formData());
		return { ...typedAnswer(event, form), restored: true };
	}
};

/** The rows of the rule at this address. @throws 404 for an unknown one */
function ruleAt({ record }: App.Locals, id: string): { rows: Rule[]; newest: Rule } {
	const rows = record.rules.filter((rule) => rule.id === id);
	const newest = newestRow(rows);
	if (!newest) error(404);
	return { rows, newest };
}

/** The typed form, without messages yet. */
function typedAnswer({ locals, params }: Omit<Event, 'request'>, form: FormData): Answer {
	return {
		typed: readRule(form, ruleAt(locals, params.id).newest.family),
		baseRevision: Number.parseInt(textOf(form, 'baseRevision'), 10) || 0,
		problems: [],
		refusal: null,
		preview: null,
		restored: false
	};
}

async function readForm(event: Event) {
	const { rows } = ruleAt(event.locals, event.params.id);
	const answer = typedAnswer(event, await event.request.formData());
	const checked = checkRule(answer.typed, rows, event.locals.record.sources.values());
	return { answer, checked };
}

/** Somebody else has changed the rule first: shows what was typed again, above the current rows. */
function refused(answer: Answer, problem: string) {
	if (problem === 'unknown') error(404);
	return fail(409, {
		...answer,
		refusal: problem === 'not-withdrawable' ? ('not-withdrawable' as const) : ('outdated' as const)
	});
}
