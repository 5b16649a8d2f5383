import { isVisible } from '$lib/domain/words/visible';
import { RULE_FIELDS, type RuleField, type TypedRule } from '$lib/domain/editorial/typed-rule';
import { follow, newestRow, type Rule } from '$lib/domain/effects';
import { parseArticles } from '$lib/domain/law/article';
import type { Source } from '$lib/domain/milestones/citation';
import type { Problem } from '$lib/domain/problem';
import { shorten } from '$lib/server/schemas/issue';
import { problemsOf } from '$lib/server/schemas/problems';
import { ruleSchema } from '$lib/server/schemas/rules';
import { checkOneSource, type FieldProblem } from './check-milestone';
import { typedNumber } from './typed-number';

/** A checked next row: either all problems, by field name, or the row to publish. */
export type CheckedRule =
	{ problems: FieldProblem[] } | { row: Rule; rows: Rule[]; sources: Omit<Source, 'id'>[] };

/**
 * @param rows the published dated rows of the rule
 * @param known the sources of the record
 */
export function checkRule(
	typed: TypedRule,
	rows: readonly Rule[],
	known: Iterable<Source>
): CheckedRule {
	const before = newestRow(rows);
	if (!before) throw new Error('A rule has at least one row.');
	const source = checkOneSource(typed.source, known);
	const result = ruleSchema.safeParse(rowAfter(before, typed, source.citation), {
		reportInput: true
	});
	const problems = [
		...(result.success ? [] : problemsOf(result.error).map(toField)),
		...articleProblems(typed.article),
		...source.problems
	];
	const followed = result.success ? follow(rows, result.data) : undefined;
	if (followed && 'problem' in followed) {
		const { problem, day } = followed;
		problems.unshift({ field: 'validFrom', problem, args: { day } });
	}
	if (!result.success || problems.length > 0 || !followed || 'problem' in followed)
		return { problems: firstOfEach(problems) };
	const sources = source.added ? [source.added] : [];
	return { row: result.data, rows: followed.rows, sources };
}

function articleProblems(text: string): FieldProblem[] {
	if (!isVisible(text) || parseArticles(text)) return [];
	return [{ field: 'article', problem: 'article-unclear', args: { value: shorten(text) } }];
}

/** What the schema checks: the previous row with the typed values filled in. */
function rowAfter(before: Rule, typed: TypedRule, citation: { sourceId: string; passage: string }) {
	const fields = RULE_FIELDS[before.family];
	const values = fields.map((field) => [field.name, valueOf(field, typed.value[field.name] ?? '')]);
	return {
		...before,
		validFrom: typed.validFrom,
		validFromIs: 'start',
		validTo: null,
		value: { ...before.value, ...Object.fromEntries(values) },
		article: parseArticles(typed.article) ?? null,
		label: before.label === null ? null : typed.label,
		note: null,
		citations: [citation]
	};
}

function valueOf({ kind }: RuleField, text: string): unknown {
	const blank = !isVisible(text);
	switch (kind) {
		case 'flag':
			return text === 'yes' ? true : text === 'no' ? false : undefined;
		case 'optional':
			return blank ? null : typedNumber(text);
		case 'known':
			return blank ? { missing: 'not-found' } : typedNumber(text);
		case 'number':
			return blank ? undefined : typedNumber(text);
	}
}

/** The field of the form for a problem from the schema. */
function toField({ path, problem, args }: Problem): FieldProblem {
	const [first, second] = path;
	if (first === 'citations')
		return { field: `sources.0.${path[2] === 'passage' ? 'passage' : 'url'}`, problem, args };
	const field = second === undefined ? String(first) : `${first}.${second}`;
	// The schema distinguishes kinds of numbers; for the editor it is one problem.
	const isNumber = first === 'value' && (problem === 'wrong-type' || problem === 'too-few');
	return isNumber ? { field, problem: 'number-invalid', args: {} } : { field, problem, args };
}

function firstOfEach(problems: readonly FieldProblem[]): FieldProblem[] {
	return [...new Map(problems.toReversed().map((it) => [it.field, it])).values()].toReversed();
}
