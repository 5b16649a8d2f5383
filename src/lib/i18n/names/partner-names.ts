import type { TrackerRecord } from '$lib/domain/record/record';
import { textIn, type Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

/** A partner of the EU with its name in the reader's language. */
export interface Partner {
	iso3: string;
	name: string;
}

/** All partners but Kazakhstan, in the order of the alphabet. */
export function partnerNames({ agreements }: TrackerRecord, language: Language): Partner[] {
	const names = new Map(
		agreements.map(({ partner: { iso3, name } }) => [iso3, textIn(name, language)?.text ?? iso3])
	);
	return (
		[...names]
			.filter(([iso3]) => iso3 !== 'KAZ')
			.map(([iso3, name]) => ({ iso3, name }))
			// Browsers and ICU order Kazakh letters with the Russian rules.
			.toSorted((a, b) => a.name.localeCompare(b.name, language === 'kk' ? 'ru' : language))
	);
}

/** The name of a case: that of its one partner, or of the package of several. @param names of all */
export function caseName([first = '', ...others]: readonly string[], names: readonly Partner[]) {
	// The only cases of several partners are the Western Balkan package.
	if (others.length > 0) return m.forecast_case_package();
	return names.find(({ iso3 }) => iso3 === first)?.name ?? first;
}
