import type { Localized } from '$lib/domain/language';
import type { Article } from '$lib/domain/law/article';
import type { Citation } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import type { Category } from './category';
import type { Known } from './known';

/** The general fee of an agreement: an amount in euros, or a share of the normal fee. */
export type GeneralFee = { kind: 'fixed'; amount: number } | { kind: 'percent'; percent: number };

export interface CategoryItem {
	category: Category;
	article: Article[] | null;
	citations: Citation[];
}

/** Validity of a multiple-entry visa, in years. */
export interface Years {
	yearsFrom: number;
	yearsTo: number;
	text: Localized;
}

/** A list of categories; `complete: false`: incomplete in the sources, so absence proves nothing. */
interface List<T> {
	complete: boolean;
	note: string | null;
	items: T[];
}

/** What one version of an earlier agreement provides. Amounts in euros; `note` fields are working notes. */
export interface Provision {
	slug: string;
	/** The same for all versions of one agreement. */
	partner: string;
	name: Localized;
	inForce: Day;
	statusNote: string;
	precedentSlugs: string[];
	fee: {
		general: Known<GeneralFee>;
		urgent: Known<number>;
		urgentNote: string | null;
		freeBelowAge: Known<number>;
		freeBelowAgeNote: string | null;
		/** Whether people of 12 to 17 pay less than the general fee, and how much; `null`: no such clause seen. */
		reducedFor12To17: Known<number> | null;
		note: string | null;
		article: Article[] | null;
		citations: Citation[];
	};
	/** `ageBelow`: the waiver ends at this age; `null`: no age limit. */
	waivers: List<CategoryItem & { condition: Localized | null; ageBelow: number | null }> & {
		/** Categories known not to be on the list, although it is incomplete. */
		excluded: { category: Category; note: string | null; citations: Citation[] }[];
	};
	processing: {
		decisionDays: Known<number>;
		extensionDays: Known<number>;
		urgentWorkingDays: Known<number>;
		appointmentWithinDays: Known<number>;
		article: Article[] | null;
		note: string | null;
		citations: Citation[];
	};
	/** `lighter: false`: the general rules are known to apply. */
	documents: List<
		CategoryItem & { lighter: boolean; evidence: Known<Localized>; note: string | null }
	>;
	multipleEntry: List<
		CategoryItem & { first: Known<Years>; then: Known<Years> | null; note: string | null }
	>;
	diplomatic: {
		diplomaticPassports: Known<boolean>;
		servicePassports: Known<boolean>;
		note: string | null;
		citations: Citation[];
	};
	serviceFee: {
		cap: Known<number>;
		fromParallelAgreement: boolean;
		note: string | null;
		citations: Citation[];
	};
	practiceNote: { text: string; citations: Citation[] } | null;
	citations: Citation[];
}
