import { adultFee, isMissing, savingsInSum, sumModels } from '$lib/domain/effects';
import { rowOf, yearsOf } from '$lib/domain/effects/statistics';
import { assumptionsOf, type SumQuery } from '$lib/domain/effects/compare/sum-query';
import { textIn } from '$lib/domain/language';
import { formatEuro, formatEuroRange } from '$lib/i18n/values/money';
import { formatNumber } from '$lib/i18n/values/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { moneySlots } from '$lib/i18n/values/slots';

/** What all applicants of a year would save, in words; `null` if the total of applications is unknown. */
export function sumView(
	{
		readers,
		record,
		today,
		language
	}: Pick<App.Locals, 'readers' | 'record' | 'today' | 'language'>,
	query: SumQuery
) {
	const { lodged, provisions } = readers.facts;
	const { rules } = record;
	const year = yearsOf(lodged).at(-1) ?? 0;
	const total = rowOf(lodged, year);
	if (isMissing(total) || total.applied === null) return null;
	const models = sumModels(provisions, today, rules);
	const fee = adultFee(rules, today).value.amount;
	const result = savingsInSum(total.applied, fee, models, assumptionsOf(query));
	const partner = (slug: string) =>
		textIn(provisions.find((it) => it.slug === slug)?.name ?? {}, language)?.text ?? slug;
	// The cheaper model first: a fixed fee, then a share of the normal one.
	const ordered = models.toSorted((a, b) => a.fee - b.fee);
	return {
		applications: m.changes_sum_applications({
			count: total.applied,
			text: formatNumber(total.applied, language),
			year: String(year)
		}),
		answer: m.changes_sum_answer(
			moneySlots('range', formatEuroRange(result.range, language), language)
		),
		models: ordered.map(({ agreement, fee: newFee }, index) => {
			const line = result.lines.find((it) => it.agreement === agreement);
			const model = 'AB'[index] ?? String(index + 1);
			return {
				title: m.changes_sum_model({
					model,
					partner: partner(agreement),
					fee: formatEuro(newFee, language)
				}),
				line: line
					? m.changes_sum_line({
							applications: formatNumber(line.applications, language),
							saving: formatEuro(line.savingPerApplication, language),
							total: formatEuro(line.total, language)
						})
					: m.common_unknown()
			};
		})
	};
}
