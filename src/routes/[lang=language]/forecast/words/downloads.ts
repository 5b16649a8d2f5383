import type { Language } from '$lib/domain/language';
import { formatDate, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';

interface Cited {
	/** Of the forecast that is cited; `null` where there is none. */
	modelVersion: string | null;
	recordVersion: number;
	today: Day;
	address: string;
}

/** @param query of the reference class, for the files that are about one: `?class=…` or nothing */
export function downloadsWords(query: string, cited: Cited, language: Language) {
	const file = (name: string, text: string) => ({ href: `/${language}/forecast/${name}`, text });
	return {
		title: m.forecast_downloads(),
		files: [
			file(`curve.csv${query}`, m.forecast_download_curve()),
			file(`cases.csv${query}`, m.forecast_download_cases()),
			file('backtest.json', m.forecast_download_backtest()),
			file('ledger.csv', m.forecast_download_ledger())
		],
		cite: cited.modelVersion
			? {
					title: m.milestone_cite(),
					text: m.forecast_cite_text({
						title: m.forecast_title(),
						site: m.common_site_title(),
						date: formatDate(cited.today, language),
						version: cited.modelVersion,
						record: cited.recordVersion,
						address: cited.address
					})
				}
			: null
	};
}
