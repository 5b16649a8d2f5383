import {
	CATEGORY_OF_PURPOSE,
	PURPOSE_OF_CATEGORY,
	type Category,
	type Purpose
} from '$lib/domain/effects/category';
import type { EffectData } from '$lib/domain/effects/compare/compare';
import type { Known } from '$lib/domain/effects/known';
import type { LodgingWindow } from '$lib/domain/effects/lodging';
import type { Day } from '$lib/domain/time';
import type { Answers } from './answers';

/** The answers to all questions that apply. */
export type CompleteAnswers = Answers &
	Required<Pick<Answers, 'who' | 'travellers' | 'trip' | 'country' | 'visas'>>;

export interface OutcomeContext extends EffectData {
	today: Day;
	/** The probability, 0 to 1, that the visa facilitation agreement is in force on a day; or why there is none. */
	forecast: (day: Day) => Known<number>;
}

/** `answers`, if they are complete (see `nextQuestion`). @throws RangeError */
export function complete(answers: Answers): CompleteAnswers {
	const { who, travellers, trip, country, visas } = answers;
	if (!who || !travellers || trip === undefined || country === undefined || !visas) {
		throw new RangeError('Not all questions are answered');
	}
	return { ...answers, who, travellers, trip, country, visas };
}

/** The traveller's categories: the chosen one, and that of the purpose if we asked for it. */
export function categoriesOf({ who, purpose }: CompleteAnswers): Category[] {
	return purpose === undefined ? [who] : [...new Set([who, CATEGORY_OF_PURPOSE[purpose]])];
}

/** The purpose whose list of documents applies; `undefined` if no list names the category. */
export function purposeOf({ who, purpose }: CompleteAnswers): Purpose | undefined {
	return purpose ?? PURPOSE_OF_CATEGORY[who];
}

/** The day for which a result is computed: the first day on which they can apply, else today. */
export function lodgingDay(window: LodgingWindow | undefined, today: Day): Day {
	return window?.first ?? today;
}
