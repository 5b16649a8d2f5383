import type { Problem } from '$lib/domain/problem';
import { visibleText } from '$lib/domain/words/visible';
import { RULE_EFFECTS, type RuleEffect } from '$lib/domain/editorial/watch/rules';
import { WATCHED_KINDS, type WatchedKind } from '$lib/domain/editorial/watch/watched';
import { urlSchema } from '$lib/server/schemas/source';
import { problemsOf } from '$lib/server/schemas/problems';

export interface WatchProblem extends Pick<Problem, 'problem' | 'args'> {
	field: string;
}

/** The longest name, and the longest rule. */
const TEXT_MAX = 200;

/** A feed or page to watch, as typed; if no name was given, its host is the name. */
export function readWatchedForm(form: FormData) {
	const url = String(form.get('url') ?? '').trim();
	const name = visibleText(String(form.get('name') ?? '')).slice(0, TEXT_MAX);
	const kind: WatchedKind = WATCHED_KINDS.find((each) => each === form.get('kind')) ?? 'feed';
	const checked = urlSchema.safeParse(url, { reportInput: true });
	const required = { field: 'url', problem: 'required' as const, args: {} };
	const problems: WatchProblem[] = checked.success
		? []
		: problemsOf(checked.error).map(({ problem, args }) => ({ field: 'url', problem, args }));
	if (url === '' && problems.length === 0) problems.push(required);
	const host = URL.canParse(url) ? new URL(url).host : '';
	return { typed: { url, name: name || host, kind }, problems };
}

/** A rule as typed: beginnings of words. */
export function readRuleForm(form: FormData) {
	const text = String(form.get('text') ?? '')
		.replace(/\s+/gu, ' ')
		.trim();
	const effect: RuleEffect = RULE_EFFECTS.find((each) => each === form.get('effect')) ?? 'show';
	const problems: WatchProblem[] = [];
	if (!/[\p{L}\p{N}]/u.test(text)) problems.push({ field: 'text', problem: 'required', args: {} });
	if (text.length > TEXT_MAX)
		problems.push({ field: 'text', problem: 'text-too-long', args: { max: TEXT_MAX } });
	return { typed: { text, effect }, problems };
}
