import type { Localized } from '$lib/domain/language';
import type { Article } from '$lib/domain/law/article';
import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { Category, Purpose } from './category';
import type { Known } from './known';

/** One document of a list. */
export interface DocumentItem {
	id: string;
	label: Localized;
	/** From this age on; `null`: everybody. */
	ageFrom: number | null;
	note: string | null;
	citations: Citation[];
}

/** The content of each family of rules. Amounts in euros, ages in full years, times in calendar days. */
export interface RuleValues {
	/** The fee of one age band: from `ageFrom`, below `ageBelow` (`null`: no upper limit). */
	fee: { ageFrom: number; ageBelow: number | null; amount: number };
	/** `mandatory`: every state must waive the fee; else each state may. */
	waiver: {
		category: Category;
		ageFrom: number | null;
		ageBelow: number | null;
		mandatory: boolean;
	};
	/** The most that a visa centre may charge, in percent of the adult fee. */
	'service-fee': { percentOfFee: number };
	refund: { onRefusal: boolean };
	/** The earliest, in calendar months, and the latest, in days, before the trip. */
	lodging: { earliestMonths: number; latestDays: number };
	decision: { standardDays: number; maximumDays: number };
	/** `withinStandard`: its days are part of the decision time. */
	'prior-consultation': { upToDays: number; withinStandard: boolean };
	urgent: { workingDays: Known<number>; surcharge: Known<number> };
	/** A multiple-entry visa of `years`, for people who lawfully used the required visas in the last `withinYears`. */
	'multiple-entry': {
		years: number;
		needs: 'three-visas' | 'one-year-visa' | 'two-year-visa';
		withinYears: number;
	};
	'multiple-entry-maximum': { years: number };
	stay: { days: number; perDays: number };
	documents: { purpose: Purpose | 'general' | 'minor'; items: Known<DocumentItem[]> };
	biometrics: { reuseMonths: number; exemptBelowAge: number };
	/** Minimum cover of the travel insurance, in euros. */
	insurance: { minimumCover: number };
	/** Money that a state requires, in its own `currency`; a guide, mostly for checks at the border. */
	means: {
		country: string;
		currency: string | null;
		perDay: Known<number>;
		perEntry: number | null;
		tripMinimum: number | null;
		status: string;
	};
}
export type RuleFamily = keyof RuleValues;

/** One dated row of a rule. Rows with the same `id` follow one another without gap or overlap. */
export interface RuleRow<F extends RuleFamily> {
	id: string;
	family: F;
	validFrom: Day;
	/** `first-known`: it applied before, but since when was not found. */
	validFromIs: 'start' | 'first-known';
	/** Last day on which it applies; `null`: no end is known. */
	validTo: Day | null;
	value: RuleValues[F];
	/** Article of the Visa Code, for orientation; `null` if none was named. */
	article: Article[] | null;
	label: Localized | null;
	/** Working note in English. */
	note: string | null;
	citations: Citation[];
}
export type Rule = { [F in RuleFamily]: RuleRow<F> }[RuleFamily];

/** Identifies the row that a figure is based on. */
export interface RuleRef {
	id: string;
	validFrom: Day;
	article: Article[] | null;
}

export function refTo(rule: Rule): RuleRef {
	return { id: rule.id, validFrom: rule.validFrom, article: rule.article };
}
