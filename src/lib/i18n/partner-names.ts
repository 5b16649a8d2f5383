import type { TrackerRecord } from '$lib/domain/record/record';
import { textIn, type Language } from '$lib/domain/language';
import { m } from './paraglide/messages';

/** Names of partners and of cases in the reader's language. */
export interface PartnerNames {
	/** Of all partners but Kazakhstan, in the order of the alphabet. */
	list: { iso3: string; name: string }[];
	/** Of the one partner of a case, or of the package of several. */
	ofCase(partners: readonly string[]): string;
}

export function partnerNames({ agreements }: TrackerRecord, language: Language): PartnerNames {
	const names = new Map(
		agreements.map(({ partner }) => [
			partner.iso3,
			textIn(partner.name, language)?.text ?? partner.iso3
		])
	);
	return {
		list: [...names]
			.filter(([iso3]) => iso3 !== 'KAZ')
			.map(([iso3, name]) => ({ iso3, name }))
			// Browsers and ICU order Kazakh letters with the Russian rules.
			.toSorted((a, b) => a.name.localeCompare(b.name, language === 'kk' ? 'ru' : language)),
		ofCase([first = '', ...others]) {
			// The only cases of several partners are the Western Balkan package.
			return others.length > 0 ? m.forecast_case_package() : (names.get(first) ?? first);
		}
	};
}
