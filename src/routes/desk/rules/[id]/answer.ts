import type { TypedRule } from '$lib/domain/editorial/typed-rule';
import type { Day } from '$lib/domain/time';
import type { FieldProblem } from '$lib/server/forms/check-milestone';
import type { ChangedLine } from '$lib/server/traveller/rule-preview';

/** The answer of every action of the page. */
export interface Answer {
	typed: TypedRule;
	baseRevision: number;
	problems: FieldProblem[];
	/** Nothing was written because of the state of the rule. */
	refusal: 'outdated' | 'not-withdrawable' | null;
	preview: { day: Day; lines: ChangedLine[] } | null;
	restored: boolean;
}
