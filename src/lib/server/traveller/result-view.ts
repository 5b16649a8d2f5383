import { inHundred } from '$lib/domain/forecast/frequency';
import { DIMENSIONS, isMissing, openNoteBook, type Dimension } from '$lib/domain/effects';
import {
	isProblem,
	type Chance,
	type CompleteAnswers,
	type Outcome
} from '$lib/domain/effects/check';
import { textIn, type Language } from '$lib/domain/language';
import { formatDate, partialDate } from '$lib/domain/time';
import { answerSentence } from '$lib/i18n/sentences/answer-words';
import { ADVICE_TEXTS, DIMENSION_LINES } from '$lib/i18n/names/check-labels';
import { formatEffect } from '$lib/i18n/sentences/effect-texts';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots } from '$lib/i18n/values/slots';
import { travellerSources } from '$lib/server/traveller-context';
import { cellOf, familyFee } from './agreement-cells';
import {
	checklist,
	decisionCell,
	feeLines,
	feeTotal,
	multipleEntryCell,
	serviceFeeCell,
	steadyLines,
	type Desk,
	type TodayCell
} from './today-cells';
import { tengeLine } from './tenge-line';
import { UNKNOWN_TEXTS } from '$lib/i18n/sentences/unknown-texts';

type Locals = Pick<App.Locals, 'readers' | 'language' | 'record'>;

/** The result of the check in words, every figure with its note. */
export function resultView(locals: Locals, answers: CompleteAnswers, outcome: Outcome) {
	const { facts } = locals.readers;
	const { language } = locals;
	const book = openNoteBook(travellerSources(locals));
	const names = new Map(facts.provisions.map(({ slug, name }) => [slug, name]));
	const desk = {
		book,
		language,
		travellers: answers.travellers.length,
		ruleName: ({ id, validFrom }: { id: string; validFrom: string }) =>
			textIn(
				locals.record.rules.find((rule) => rule.id === id && rule.validFrom === validFrom)?.label ??
					{},
				language
			)?.text ?? '',
		agreementName: (slug: string) => textIn(names.get(slug) ?? {}, language)?.text ?? slug
	};
	const { today, agreement, inForce, window } = outcome;
	const view = {
		answer: answerSentence(outcome, answers.travellers.length, language),
		window: windowRows(outcome, desk),
		fees: feeLines(today, desk),
		tenge: tengeLine(today, locals),
		lines: dimensionsFor(outcome).map((dimension) => ({
			dimension,
			label: dimension === 'fee' ? m.check_line_total() : DIMENSION_LINES[dimension](),
			today: todayCell(dimension, outcome, desk),
			agreement: isProblem(agreement) ? null : cellOf(dimension, agreement, desk)
		})),
		family: isProblem(agreement) ? null : familyFee(agreement, desk),
		steady: steadyLines(today, desk),
		chances: [
			chanceRow(m.check_chance_first(), inForce.first, language),
			chanceRow(m.check_chance_last(), inForce.last, language)
		].filter((row) => row !== null),
		advice: outcome.advice.map((key) =>
			ADVICE_TEXTS[key](
				isProblem(window) || !window.first
					? { first: '', since_first: '', on_opens: '' }
					: {
							...dateSlots('first', window.first, language),
							// To the month: nobody notes a day so far ahead.
							on_opens: formatDate(partialDate(window.first.slice(0, 7)), language, 'on')
						}
			)
		),
		checklist: checklist(today, desk),
		unchanged: unchanged(facts, desk),
		unknowns: today.unknowns
			.filter((id) => id !== 'fee-in-tenge' || locals.record.tengeRate === null)
			.flatMap((id) => UNKNOWN_TEXTS[id]?.() ?? []),
		hasDates: !isProblem(window) && window.first !== null && window.last !== null
	};
	// Read this last, when every line has its number.
	return { ...view, notes: book.notes() };
}
export type ResultView = ReturnType<typeof resultView>;

function windowRows({ window }: Outcome, { book, language }: Desk) {
	if (isProblem(window) || !window.opens || !window.closes || !window.saferBy) return null;
	return {
		opens: window.opens,
		closes: window.closes,
		saferBy: window.saferBy,
		saferGone: window.first !== null && window.saferBy < window.first,
		state: window.state,
		note: book.cite('law', window),
		text: formatDate(window.closes, language)
	};
}

/** Diplomatic and service passports are relevant only to their holders. */
function dimensionsFor({ categories }: Outcome): readonly Dimension[] {
	const holder = categories.some(
		(it) => it === 'diplomatic_passports' || it === 'service_passports'
	);
	return DIMENSIONS.filter((dimension) => holder || dimension !== 'diplomatic-passports');
}

function todayCell(dimension: Dimension, { today, agreement }: Outcome, desk: Desk): TodayCell {
	switch (dimension) {
		case 'fee':
			return feeTotal(today, desk);
		case 'service-fee':
			return serviceFeeCell(today, desk);
		case 'decision-time':
			return decisionCell(today, desk);
		case 'multiple-entry':
			return multipleEntryCell(today, desk);
		case 'documents':
			return { text: documentsText(today), note: null, more: [] };
		default: {
			const effect = isProblem(agreement)
				? undefined
				: agreement.effects.find((it) => it.dimension === dimension);
			return {
				text: effect
					? formatEffect(dimension, effect.today.value, desk.language)
					: m.common_unknown(),
				note: effect?.today.citations.length ? desk.book.cite('law', effect.today) : null,
				more: []
			};
		}
	}
}

function documentsText({ documents }: Outcome['today']): string {
	if (isProblem(documents)) return m.common_unknown();
	const lists = documents.groups.flatMap(({ items }) => (isMissing(items) ? [] : [items.length]));
	const count = lists.reduce((sum, of) => sum + of, 0);
	return count === 0 ? m.check_documents_none() : m.check_documents_count({ count });
}

function chanceRow(label: string, chance: Chance | null, language: Language) {
	if (chance === null) return null;
	const { day, probability } = chance;
	if (isMissing(probability)) return { label, day, text: null };
	const slots = { day: formatDate(day, language), count: inHundred(probability) };
	return { label, day, text: m.check_chance_value(slots) };
}

function unchanged({ effects }: App.Locals['readers']['facts'], { book, language }: Desk) {
	return [effects.unchanged].map(({ text, citations }) => ({
		text: textIn(text, language)?.text ?? '',
		note: book.cite('precedent', { citations })
	}));
}
