import type { Day } from '$lib/domain/time';
import type { Category } from '$lib/domain/effects/category';
import type { Effect, PrecedentCell, PrecedentSpan } from './comparison';
import type { Dimension, EffectTexts } from '$lib/domain/effects/effect';
import { inferenceFigures } from './inference';
import { isMissing, type Known } from '$lib/domain/effects/known';
import { newestModels } from './precedent';
import { precedentCell, todayCell } from './cells';
import type { Provision } from '$lib/domain/effects/provision';
import type { Rule } from '$lib/domain/effects/rule';

export interface EffectData {
	rules: readonly Rule[];
	provisions: readonly Provision[];
	effects: EffectTexts;
}

/**
 * Today, earlier agreements, official statements and our inference in one dimension, for one category
 * (`all`: no category in particular), by the rules of `day`.
 * @throws RuleNotCovered
 */
export function compareEffects(
	dimension: Dimension,
	category: Category,
	day: Day,
	{ rules, provisions, effects }: EffectData
): Effect {
	const precedents = provisions.map((provision) =>
		precedentCell(dimension, category, provision, day, rules)
	);
	const models = newestModels(provisions).map(({ slug }) => slug);
	const texts = effects.dimensions.find(({ id }) => id === dimension);
	if (texts === undefined) throw new RangeError(`No texts for dimension ${dimension}`);
	return {
		dimension,
		category,
		today: todayCell(dimension, category, day, rules),
		precedents,
		span: spanOf(precedents),
		newest: models.map((slug) => precedents.find(({ agreement }) => agreement === slug)!),
		official: effects.statements
			.filter((statement) => statement.dimensions.includes(dimension))
			.map((statement) => ({ basis: 'official-statement', statement })),
		inference: {
			basis: 'inference',
			texts,
			figures: inferenceFigures(dimension, day, { rules, provisions })
		}
	};
}

/** The range of known values. Yes and no are counted by partner: all versions of one agreement count once. */
export function spanOf(cells: readonly PrecedentCell[]): Known<PrecedentSpan> {
	const values = cells.filter(({ value }) => !isMissing(value));
	const numbers = values.map(({ value }) => value).filter((value) => typeof value === 'number');
	const partners = [...new Set(cells.map(({ partner }) => partner))];
	if (values.length === 0) return { missing: 'not-found' };
	if (numbers.length > 0) {
		const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
		return { kind: 'range', min, max, known: numbers.length, of: cells.length };
	}
	const yes = partners.filter((partner) =>
		cells.some((cell) => cell.partner === partner && cell.value === true)
	);
	const unclear = partners.some(
		(partner) =>
			!yes.includes(partner) &&
			cells.some((cell) => cell.partner === partner && isMissing(cell.value))
	);
	return { kind: 'count', partners: yes, count: yes.length, of: partners.length, atLeast: unclear };
}
