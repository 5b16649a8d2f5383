import { m } from '$lib/i18n/paraglide/messages';

/**
 * What else happened in the years that are set side by side, in the words of readers, by the slug of the
 * agreement. A test compares it with the working notes of `effects.json`.
 */
export const CONFOUNDER_TEXTS: Readonly<Record<string, () => string>> = {
	'ukraine-2013': m.statistics_also_ukraine,
	belarus: m.statistics_also_belarus,
	'cape-verde-2022': m.statistics_also_cape_verde,
	'ukraine-2007': m.statistics_also_enlargement,
	'moldova-2007': m.statistics_also_enlargement
};
