import { compareEffects, covers, DIMENSIONS, type Dimension, type Rule } from '$lib/domain/effects';
import { addDays, type Day } from '$lib/domain/time';
import { DIMENSION_LINES } from '$lib/i18n/names/check-labels';
import { formatEffect } from '$lib/i18n/sentences/effect-texts';
import { ruleName, ruleWords } from '$lib/i18n/sentences/rule-words';
import { outcomeContext } from '$lib/server/traveller-context';

type Locals = Pick<App.Locals, 'readers' | 'today' | 'record' | 'language'>;

/** A line of the pages on the day before a rule changes, and from that day on. */
export interface ChangedLine {
	label: string;
	before: string;
	after: string;
}

/**
 * What would be different on `on`, the first day of the newest of `rows`: the rule itself, then the general
 * lines of the pages that it changes. @throws RuleNotCovered if another rule has no row for that day
 */
export function rulePreview(locals: Locals, rows: readonly Rule[], on: Day): ChangedLine[] {
	const { language, record } = locals;
	const dayBefore = addDays(on, -1);
	const row = (day: Day) => rows.find((it) => covers(it, day));
	const [old, next] = [row(dayBefore), row(on)];
	if (!old || !next) return [];
	const others = record.rules.filter(({ id }) => id !== next.id);
	const context = { ...outcomeContext(locals), rules: [...others, ...rows] };
	const words = (dimension: Dimension, day: Day) =>
		formatEffect(dimension, compareEffects(dimension, 'all', day, context).today.value, language);
	const lines = DIMENSIONS.map((dimension) => ({
		label: DIMENSION_LINES[dimension](),
		before: words(dimension, dayBefore),
		after: words(dimension, on)
	}));
	const own = {
		label: ruleName(next, language),
		before: ruleWords(old, language),
		after: ruleWords(next, language)
	};
	return [own, ...lines.filter(({ before, after }) => before !== after)];
}
