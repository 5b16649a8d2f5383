import type { Day } from '$lib/domain/time';
import type { Category, Purpose } from '$lib/domain/effects/category';
import type { History } from '$lib/domain/effects/multiple-entry';
import type { Traveller } from '$lib/domain/effects/traveller';

/** Where applications are lodged in Kazakhstan. */
export const CITIES = ['astana', 'almaty'] as const;
export type City = (typeof CITIES)[number];

/** The answers so far; a question that is absent has no answer yet. */
export interface Answers {
	who?: Category;
	purpose?: Purpose;
	travellers?: Traveller[];
	/** `null`: not decided. */
	trip?: Day | null;
	/** ISO 3166-1 alpha-2; `null`: not decided. */
	country?: string | null;
	city?: City;
	visas?: History;
}

/** The cities where each country takes applications; countries that are absent cannot be chosen. */
export type Places = Readonly<Record<string, readonly City[]>>;

/** What the questions depend on, other than the answers. */
export interface Asking {
	places: Places;
	today: Day;
}
