import {
	isMissing,
	type Basis,
	type Dimension,
	type Effect,
	type NoteBook,
	type PrecedentCell
} from '$lib/domain/effects';
import type { AgreementLines } from '$lib/domain/effects/check';
import type { Citation } from '$lib/domain/milestones/citation';
import { textIn, type Language } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';
import { formatInference, formatPrecedent, formatSpan } from '$lib/i18n/sentences/effect-texts';
import { formatEuro, formatEuroRange } from '$lib/i18n/values/money';
import { m } from '$lib/i18n/paraglide/messages';
import { moneySlots } from '$lib/i18n/values/slots';

/** A text with its note. */
export interface Noted {
	text: string;
	/** `null` if nothing was found to cite. */
	note: number | null;
}

/** One dimension under an agreement: always an inference, with its sources. */
export interface AgreementCell {
	inference: Noted;
	/** Over all earlier agreements. */
	span: Noted;
	/** The two newest. */
	newest: (Noted & { name: string })[];
	/** `when` is `null` where the words have no date. */
	official: (Noted & { who: string; when: string | null })[];
	/** Set if no official statement was found. */
	noStatement: string | null;
}

interface Desk {
	book: NoteBook;
	language: Language;
	/** The name of an earlier agreement by its slug. */
	agreementName: (slug: string) => string;
}

export function agreementCell(
	effect: Effect,
	{ book, language, agreementName }: Desk
): AgreementCell {
	const { dimension, inference, precedents, newest, official } = effect;
	const carrying = precedents.filter((cell) => carries(cell, effect)).flatMap((it) => it.citations);
	const own = inference.texts.inference.citations;
	const cite = (basis: Basis, citations: readonly Citation[]) =>
		citations.length > 0 ? book.cite(basis, { citations }) : null;
	return {
		inference: {
			text: formatInference(inference.texts.inference.text, inference.figures, language),
			// An inference without its own source is based on the agreements themselves.
			note: cite('inference', own.length > 0 ? own : carrying)
		},
		span: {
			text: formatSpan(dimension, effect.span, language),
			note: cite('precedent', carrying)
		},
		newest: newest.map((cell) => ({
			name: agreementName(cell.agreement),
			text: formatPrecedent(dimension, cell, language),
			note: isMissing(cell.value) ? null : cite('precedent', cell.citations)
		})),
		official: official.map(({ statement }) => ({
			who: textIn(statement.speaker, language)?.text ?? '',
			when: isMissing(statement.date) ? null : formatDate(statement.date, language),
			text: textIn(statement.text, language)?.text ?? '',
			note: cite('official-statement', statement.citations)
		})),
		noStatement: textIn(inference.texts.noStatement ?? {}, language)?.text ?? null
	};
}

/** Whether `cell` determines the range: it is at one end, or is one of those counted. */
function carries({ value }: PrecedentCell, { span }: Effect): boolean {
	if (isMissing(span)) return false;
	return span.kind === 'count' ? value === true : value === span.min || value === span.max;
}

/** The cell of a dimension; for several categories, the one that earlier agreements name most often. */
export function cellOf(
	dimension: Dimension,
	{ effects }: AgreementLines,
	desk: Desk
): AgreementCell | null {
	const found = effects.filter((effect) => effect.dimension === dimension);
	const best = found.toSorted((a, b) => known(b) - known(a))[0];
	return best ? agreementCell(best, desk) : null;
}

function known({ precedents }: Effect): number {
	return precedents.filter(({ value }) => value === true || typeof value === 'number').length;
}

/** What these travellers would pay: over all earlier agreements, under the newest models, and the saving. */
export function familyFee(lines: AgreementLines, { book, language, agreementName }: Desk) {
	const { models, totals, savings } = lines;
	return {
		models: models.map((model) => ({
			name: agreementName(model.agreement),
			text: amountText(model.total, model.atMost, language),
			note: book.cite('inference', {
				citations: model.lines.flatMap((line) => line.citations)
			}),
			saving: isMissing(model.saving)
				? m.common_unknown()
				: model.atMost
					? m.check_saving_at_least({ amount: formatEuro(model.saving, language) })
					: formatEuro(model.saving, language)
		})),
		all: isMissing(totals)
			? m.check_unknown_value()
			: m.check_all_agreements({ range: formatEuroRange(totals, language) }),
		saving: isMissing(savings) ? null : savings,
		savingSlots: isMissing(savings)
			? null
			: moneySlots('saving', formatEuroRange(savings, language), language)
	};
}

function amountText(
	total: AgreementLines['models'][number]['total'],
	atMost: boolean,
	language: Language
): string {
	if (isMissing(total)) return m.check_unknown_value();
	// Nothing is less than free.
	if (total === 0) return m.check_free();
	const amount = formatEuro(total, language);
	return atMost ? m.check_or_less({ amount }) : amount;
}
