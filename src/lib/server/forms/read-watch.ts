import type { Problem } from '$lib/domain/problem';
import { RULE_EFFECTS, type RuleEffect } from '$lib/domain/editorial/watch/rules';
import { WATCHED_KINDS, type WatchedKind } from '$lib/domain/editorial/watch/watched';
import { urlSchema } from '$lib/server/schemas/source';
import { problemsOf } from '$lib/server/schemas/problems';
import { requiredText, text } from '$lib/server/schemas/text';
import type { z } from 'zod';
import { textOf } from './sent';

export interface WatchProblem extends Pick<Problem, 'problem' | 'args'> {
	field: string;
}

/** The longest name, and the longest rule. */
const TEXT_MAX = 200;

const nameSchema = text({ max: TEXT_MAX });
const ruleSchema = requiredText({ max: TEXT_MAX });

/** A feed or page to watch, as typed; if no name was given, its host is the name. */
export function readWatchedForm(form: FormData) {
	const url = textOf(form, 'url').trim();
	const name = nameSchema.safeParse(textOf(form, 'name'));
	const kind: WatchedKind = WATCHED_KINDS.find((each) => each === form.get('kind')) ?? 'feed';
	const checked = urlSchema.safeParse(url, { reportInput: true });
	const problems = [...found('url', checked), ...found('name', name)];
	const host = URL.canParse(url) ? new URL(url).host : '';
	const typedName = name.success ? name.data || host : textOf(form, 'name');
	return { typed: { url, name: typedName, kind }, problems };
}

/** A rule as typed: beginnings of words. */
export function readRuleForm(form: FormData) {
	const text = textOf(form, 'text').replace(/\s+/gu, ' ').trim();
	const effect: RuleEffect = RULE_EFFECTS.find((each) => each === form.get('effect')) ?? 'show';
	const problems = found('text', ruleSchema.safeParse(text));
	// Signs alone are the beginning of no word.
	if (problems.length === 0 && !/[\p{L}\p{N}]/u.test(text))
		problems.push({ field: 'text', problem: 'required', args: {} });
	return { typed: { text, effect }, problems };
}

function found(field: string, { error }: z.ZodSafeParseResult<string>): WatchProblem[] {
	return error ? problemsOf(error).map(({ problem, args }) => ({ field, problem, args })) : [];
}
