import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { Category } from '$lib/domain/effects/category';
import type { Dimension, DimensionTexts, Statement } from '$lib/domain/effects/effect';
import type { InferenceFigures } from './inference';
import type { Known } from '$lib/domain/effects/known';
import type { RuleRef } from '$lib/domain/effects/rule';

/** A number of euros, days, years or categories, depending on the dimension, or yes or no. */
export type EffectValue = number | boolean;

export interface TodayCell {
	basis: 'law';
	value: Known<EffectValue>;
	rules: RuleRef[];
	citations: Citation[];
}

/** What one version of an earlier agreement provides. */
export interface PrecedentCell {
	basis: 'precedent';
	agreement: string;
	partner: string;
	inForce: Day;
	value: Known<EffectValue>;
	/** Only a bound: the list in the sources is incomplete. */
	bound: 'exact' | 'at-least' | 'at-most';
	citations: Citation[];
}

/** Over all precedents: the range of known figures, or how many partners say yes. */
export type PrecedentSpan =
	| { kind: 'range'; min: number; max: number; known: number; of: number }
	| { kind: 'count'; partners: string[]; count: number; of: number; atLeast: boolean };

/** One row of the comparison, each part with its sources. */
export interface Effect {
	dimension: Dimension;
	category: Category;
	today: TodayCell;
	precedents: PrecedentCell[];
	span: Known<PrecedentSpan>;
	/** The newest versions, the newest first. */
	newest: PrecedentCell[];
	official: { basis: 'official-statement'; statement: Statement }[];
	inference: { basis: 'inference'; texts: DimensionTexts; figures: InferenceFigures };
}
