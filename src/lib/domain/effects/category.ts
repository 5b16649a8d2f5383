/** The traveller categories of the earlier agreements, one list shared by all of them. */
export const CATEGORIES = [
	'close_relatives',
	'government_members',
	'official_delegations',
	'business',
	'drivers',
	'train_crews',
	'journalists',
	'scientific_cultural',
	'pupils_students',
	'exchange_programmes',
	'sport',
	'medical',
	'religious',
	'civil_society',
	'twin_towns',
	'professions',
	'burial_visits',
	'researchers',
	'youth_nonprofit',
	'cross_border_programmes',
	'pensioners',
	'disabled',
	'children',
	'humanitarian',
	'organised_tourists',
	'tourists',
	'diplomatic_passports',
	'service_passports',
	'eu_family',
	'other_listed',
	'frequent_travellers',
	'all'
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Categories that the sources use for "others, not named": no traveller can choose them. */
const COLLECTIVE: readonly Category[] = ['other_listed', 'frequent_travellers', 'all'];

/** Categories that a traveller can choose; children are recognised by their age, so we do not ask. */
export const TRAVELLER_CATEGORIES = CATEGORIES.filter(
	(category) => !COLLECTIVE.includes(category) && category !== 'children'
);

/** Categories that say who somebody is, not why they travel, so we also have to ask for the purpose. */
export const PERSON_CATEGORIES: readonly Category[] = [
	'pensioners',
	'disabled',
	'eu_family',
	'diplomatic_passports',
	'service_passports'
];

/** Purposes for which documents are listed in Kazakhstan. */
export const PURPOSES = [
	'tourism',
	'visit',
	'business',
	'medical',
	'study',
	'cultural-sport',
	'official'
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The category of somebody who travels for a purpose, as paired in the lists of documents. */
export const CATEGORY_OF_PURPOSE: Record<Purpose, Category> = {
	tourism: 'tourists',
	visit: 'close_relatives',
	business: 'business',
	medical: 'medical',
	study: 'pupils_students',
	'cultural-sport': 'scientific_cultural',
	official: 'official_delegations'
};

/**
 * The purpose whose list of documents applies to a category; absent if no list names it.
 * In addition to {@link CATEGORY_OF_PURPOSE}: organised tourists are tourists, sports events are on the
 * list of cultural, scientific and sports events, exchanges on the list of study, and members of
 * government travel on official visits.
 */
export const PURPOSE_OF_CATEGORY: Partial<Record<Category, Purpose>> = {
	tourists: 'tourism',
	organised_tourists: 'tourism',
	close_relatives: 'visit',
	business: 'business',
	medical: 'medical',
	pupils_students: 'study',
	exchange_programmes: 'study',
	scientific_cultural: 'cultural-sport',
	sport: 'cultural-sport',
	official_delegations: 'official',
	government_members: 'official'
};

export function isPurpose(value: unknown): value is Purpose {
	return PURPOSES.includes(value as Purpose);
}
