import { inTenge } from '$lib/domain/effects';
import { isProblem, type TodayLines } from '$lib/domain/effects/check';
import { formatNumber } from '$lib/i18n/values/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { publisherName } from '$lib/i18n/names/publisher-names';
import { dateSlots } from '$lib/i18n/values/slots';

/** The total in tenge beside the total in euros, if an editor has entered a rate; always with the rate's date and source. */
export function tengeLine(
	{ fee }: TodayLines,
	{ record, language }: Pick<App.Locals, 'record' | 'language'>
) {
	const rate = record.tengeRate;
	if (rate === null || isProblem(fee) || fee.total === 0) return null;
	return {
		label: m.check_tenge({
			rate: formatNumber(rate.tengePerEuro, language, 2),
			...dateSlots('date', rate.date, language)
		}),
		text: m.check_tenge_amount({ amount: formatNumber(inTenge(fee.total, rate), language) }),
		source: { url: rate.source.url, publisher: publisherName(rate.source, language) }
	};
}
