import {
	isMissing,
	type Dimension,
	type EffectValue,
	type InferenceFigures,
	type Known,
	type Missing,
	type PrecedentCell,
	type PrecedentSpan
} from '$lib/domain/effects';
import { textIn, type Language, type Localized } from '$lib/domain/language';
import { formatEuro, formatEuroRange } from '$lib/i18n/values/money';
import { formatNumber } from '$lib/i18n/values/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { numberSlots } from '$lib/i18n/values/slots';

/** What is not there, by its name. */
export function formatMissing({ missing }: Missing): string {
	if (missing === 'not-seen') return m.changes_not_seen();
	return missing === 'not-found' ? m.common_not_found() : m.common_unknown();
}

/** A figure, or yes and no, in the words of its dimension: "€35", "10 days", "fewer documents". */
export function formatEffect(
	dimension: Dimension,
	value: Known<EffectValue>,
	language: Language
): string {
	if (isMissing(value)) return formatMissing(value);
	if (typeof value === 'boolean') return yesNo(dimension, value);
	switch (dimension) {
		case 'fee':
		case 'service-fee':
			return formatEuro(value, language);
		case 'decision-time':
			return m.common_days({ count: value });
		case 'urgent':
			return m.changes_working_days({ count: value });
		case 'multiple-entry':
			return m.changes_years({ count: value });
		default:
			return m.changes_categories({ count: value });
	}
}

/** {@link formatEffect} of an earlier agreement, with "at least" where its list is cut. */
export function formatPrecedent(
	dimension: Dimension,
	{ value, bound }: Pick<PrecedentCell, 'value' | 'bound'>,
	language: Language
): string {
	if (typeof value !== 'number' || bound === 'exact')
		return formatEffect(dimension, value, language);
	// Of all that is compared only lists of categories are cut, and only amounts have a limit.
	return bound === 'at-least'
		? m.changes_categories_at_least({ count: value })
		: m.changes_at_most({ amount: formatEuro(value, language) });
}

interface Partners {
	of: (slots: { of: number; count: number; in_count: string }) => string;
	atLeast: (slots: { of: number; count: number; in_count: string }) => string;
	none: (slots: { of: number }) => string;
}

/** How many partners have what is there or is not. */
const PARTNERS: Partial<Record<Dimension, Partners>> = {
	documents: {
		of: m.changes_partners_of_documents,
		atLeast: m.changes_partners_at_least_documents,
		none: m.changes_partners_none_documents
	},
	waivers: {
		of: m.changes_partners_of_waivers,
		atLeast: m.changes_partners_at_least_waivers,
		none: m.changes_partners_none_waivers
	},
	'diplomatic-passports': {
		of: m.changes_partners_of_diplomatic,
		atLeast: m.changes_partners_at_least_diplomatic,
		none: m.changes_partners_none_diplomatic
	}
};

function formatPartners(
	dimension: Dimension,
	{ count, of, atLeast }: Extract<PrecedentSpan, { kind: 'count' }>,
	language: Language
): string {
	const texts = PARTNERS[dimension];
	if (!texts) throw new RangeError(`${dimension} is not counted by partner`);
	if (count === 0) return atLeast ? m.changes_not_seen() : texts.none({ of });
	const slots = { of, ...numberSlots('count', count, language) };
	return atLeast ? texts.atLeast(slots) : texts.of(slots);
}

/** The span over earlier agreements: "€35–€67.50 (known for 11 of 12)"; `short` leaves out for how many it is known. */
export function formatSpan(
	dimension: Dimension,
	span: Known<PrecedentSpan>,
	language: Language,
	form: 'full' | 'short' = 'full'
): string {
	if (isMissing(span)) return formatMissing(span);
	if (span.kind === 'count') return formatPartners(dimension, span, language);
	const { min, max, known, of } = span;
	const text = range(dimension, min, max, language);
	return known === of || form === 'short' ? text : `${text} (${m.changes_known_of({ known, of })})`;
}

function range(dimension: Dimension, min: number, max: number, language: Language): string {
	if (min === max) return formatEffect(dimension, min, language);
	const both = { count: max, range: `${min}–${max}` };
	switch (dimension) {
		case 'fee':
		case 'service-fee':
			return formatEuroRange({ low: min, high: max }, language);
		case 'decision-time':
			return m.changes_range_days(both);
		case 'urgent':
			return m.changes_range_working_days(both);
		case 'multiple-entry':
			return m.changes_range_years(both);
		default:
			return m.changes_range_categories(both);
	}
}

/** The text of an inference with its computed figures; a figure that is not known is said to be so. */
export function formatInference(
	text: Localized,
	figures: InferenceFigures,
	language: Language
): string {
	const shown = textIn(text, language)?.text ?? '';
	return shown.replace(/\{(\w+)\}/gu, (_all, name: string) => {
		const value = figures[name as keyof InferenceFigures];
		if (value === undefined) return m.common_unknown();
		return formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
	});
}

function yesNo(dimension: Dimension, value: boolean): string {
	switch (dimension) {
		case 'documents':
			return value ? m.changes_documents_yes() : m.changes_documents_no();
		case 'waivers':
			return value ? m.changes_waivers_yes() : m.changes_waivers_no();
		case 'diplomatic-passports':
			return value ? m.changes_diplomatic_yes() : m.changes_diplomatic_no();
		default:
			return value ? m.changes_yes() : m.changes_no();
	}
}
