import { isMissing, type NoteBook, type RuleRef, type RuleRow } from '$lib/domain/effects';
import { isProblem, type Line, type Problem, type TodayLines } from '$lib/domain/effects/check';
import { textIn, type Language } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';
import { countryNames } from '$lib/i18n/names/country-names';
import { ruleArticleWords } from '$lib/i18n/sentences/law-words';
import { formatEuro } from '$lib/i18n/values/money';
import { formatNumber } from '$lib/i18n/values/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots } from '$lib/i18n/values/slots';
import { travellerName } from './answer-rows';

/** A line about today: what applies, its note, and what else to know. */
export interface TodayCell {
	text: string;
	note: number | null;
	more: string[];
}

/** What the words need in addition to the lines. */
export interface Desk {
	book: NoteBook;
	language: Language;
	travellers: number;
	/** The name of a rule, if it has one. */
	ruleName: (rule: RuleRef) => string;
}

/** The result of `show` for a line, or a text that no rule is known for its day. */
export function cell<T>(
	line: Line<T>,
	language: Language,
	show: (value: T) => TodayCell
): TodayCell {
	return isProblem(line) ? notCovered(line, language) : show(line);
}

function notCovered({ problem }: Problem, language: Language): TodayCell {
	const text = m.check_not_covered({ day: formatDate(problem.day, language) });
	return { text, note: null, more: [] };
}

/** One line for each traveller: amount, reason and article. */
export function feeLines({ fee }: TodayLines, { book, language, ruleName }: Desk) {
	if (isProblem(fee)) return [];
	return fee.lines.map((line) => ({
		name: travellerName(line.traveller, language),
		text: line.amount === 0 ? m.check_free() : formatEuro(line.amount, language),
		note: book.cite('law', { rules: [line.rule], citations: line.citations }),
		why: ruleName(line.rule),
		article: line.rule.article && ruleArticleWords(line.rule.article, language),
		more: [
			...(line.afterBirthday === null
				? []
				: [m.check_after_birthday({ amount: formatEuro(line.afterBirthday, language) })]),
			...(line.mayBeWaived.length > 0 ? [m.check_may_waive()] : [])
		]
	}));
}

export function feeTotal(lines: TodayLines, { book, language }: Desk): TodayCell {
	return cell(lines.fee, language, (fee) => ({
		text: fee.total === 0 ? m.check_free() : formatEuro(fee.total, language),
		note: book.cite('law', {
			rules: fee.lines.map(({ rule }) => rule),
			citations: fee.lines.flatMap(({ citations }) => citations)
		}),
		more: [
			...otherTotal(lines.feeIfLodgedLast, language, (amount) => m.check_last_day_fee({ amount })),
			...otherTotal(lines.feeByTravelAge, language, (amount) => m.check_travel_age_fee({ amount }))
		]
	}));
}

function otherTotal(
	line: TodayLines['feeIfLodgedLast'],
	language: Language,
	say: (amount: string) => string
): string[] {
	if (!line || isProblem(line)) return [];
	const [low, high] = [line.total, line.totalAfterBirthdays].toSorted((a, b) => a - b) as [
		number,
		number
	];
	// Where only the age is known, a birthday may come before.
	if (low === high) return [say(formatEuro(low, language))];
	const either = { low: formatEuro(low, language), high: formatEuro(high, language) };
	return [say(m.check_fee_either(either))];
}

export function serviceFeeCell({ serviceFee }: TodayLines, desk: Desk): TodayCell {
	const { book, language, travellers } = desk;
	return cell(serviceFee, language, ({ amount, total, rules, citations }) => ({
		text: serviceFeeText(travellers, formatEuro(amount, language), formatEuro(total, language)),
		note: book.cite('law', { rules, citations }),
		more: []
	}));
}

function serviceFeeText(travellers: number, each: string, total: string): string {
	return travellers === 1
		? m.check_service_value({ each })
		: m.check_service_value_each({ each, total });
}

export function decisionCell({ decision }: TodayLines, { book, language }: Desk): TodayCell {
	return cell(decision, language, (it) => ({
		text: m.check_decision_value({
			days: m.common_days({ count: it.standardDays }),
			most: m.common_days({ count: it.maximumDays })
		}),
		note: book.cite('law', it),
		more: [
			...(it.lodgedOn && it.standardUntil && it.maximumUntil
				? [
						m.check_decision_until({
							...dateSlots('lodged', it.lodgedOn, language),
							...dateSlots('standard', it.standardUntil, language),
							...dateSlots('maximum', it.maximumUntil, language)
						})
					]
				: []),
			it.priorConsultation.withinStandard
				? m.check_consultation_within({ count: it.priorConsultation.upToDays })
				: m.check_consultation({ count: it.priorConsultation.upToDays })
		]
	}));
}

export function multipleEntryCell({ multipleEntry }: TodayLines, desk: Desk): TodayCell {
	const { book, language } = desk;
	return cell(multipleEntry, language, ({ years, withinYears, rule, citations }) => ({
		text: years > 0 ? m.check_multiple_step({ count: years }) : m.check_multiple_none(),
		note: book.cite('law', { rules: [rule], citations }),
		more: [
			years > 0
				? m.check_multiple_because()
				: m.check_multiple_needs_three_visas({ count: withinYears })
		]
	}));
}

/** The lines that no agreement changes: insurance, fingerprints, stay, refund, money. */
export function steadyLines(lines: TodayLines, { book, language }: Desk) {
	const law = (row: RuleRow<'insurance' | 'biometrics' | 'stay' | 'refund' | 'means'>) =>
		book.cite('law', {
			rules: [{ id: row.id, validFrom: row.validFrom, article: row.article }],
			citations: row.citations
		});
	const { insurance, biometrics, stay, refund, means } = lines;
	return [
		{
			label: m.check_line_insurance(),
			...cell(insurance, language, (row) => ({
				text: m.check_insurance_value({ amount: formatEuro(row.value.minimumCover, language) }),
				note: law(row),
				more: []
			}))
		},
		{
			label: m.check_line_biometrics(),
			...cell(biometrics, language, (row) => ({
				text: m.check_biometrics_value({
					months: row.value.reuseMonths,
					count: row.value.exemptBelowAge
				}),
				note: law(row),
				more: []
			}))
		},
		{
			label: m.check_line_stay(),
			...cell(stay, language, (row) => ({
				text: m.check_stay_value({ count: row.value.days, period: row.value.perDays }),
				note: law(row),
				more: []
			}))
		},
		{
			label: m.check_line_refund(),
			...cell(refund, language, (row) => ({
				text: row.value.onRefusal ? m.check_refund_some() : m.check_refund_none(),
				note: law(row),
				more: []
			}))
		},
		...(means === null
			? []
			: [
					{
						label: m.check_line_means(),
						...cell(means, language, (row) => ({
							text: meansText(row, language),
							note: law(row),
							more: [m.check_means_guide()]
						}))
					}
				])
	];
}

function meansText({ value }: RuleRow<'means'>, language: Language): string {
	const country = countryNames([value.country], language)[value.country] ?? value.country;
	const { perDay, currency } = value;
	if (isMissing(perDay) || currency === null) return m.check_means_none({ country });
	const digits = Number.isInteger(perDay) ? 0 : 2;
	const amount =
		currency === 'EUR'
			? formatEuro(perDay, language)
			: `${formatNumber(perDay, language, digits)}\u00A0${currency}`;
	return m.check_means_value({ country, amount });
}

/** The checklist: each list with its documents and their notes. */
export function checklist({ documents }: TodayLines, { book, language }: Desk) {
	if (isProblem(documents)) return [];
	return documents.groups.map(({ purpose, items, rule }) => ({
		purpose,
		items: isMissing(items)
			? null
			: items.map((item) => ({
					id: item.id,
					text: textIn(item.label, language)?.text ?? item.id,
					note: book.cite('law', { rules: [rule], citations: item.citations })
				}))
	}));
}
