import {
	CATEGORIES,
	compareEffects,
	DIMENSIONS,
	isMissing,
	openNoteBook,
	type Category,
	type Dimension,
	type Effect,
	type NoteBook
} from '$lib/domain/effects';
import { textIn, type Language } from '$lib/domain/language';
import { formatDateShort } from '$lib/domain/time';
import { DIMENSION_LINES } from '$lib/i18n/names/check-labels';
import { formatEffect, formatPrecedent } from '$lib/i18n/sentences/effect-texts';
import { m } from '$lib/i18n/paraglide/messages';
import { outcomeContext, travellerSources } from '$lib/server/traveller-context';
import { agreementCell } from './agreement-cells';

type Locals = Pick<App.Locals, 'readers' | 'today' | 'record' | 'language'>;

/** Every dimension for one category: today, earlier agreements, official statements, inference. */
export function changesView(locals: Locals, category: Category) {
	const { facts } = locals.readers;
	const { language, today } = locals;
	const book = openNoteBook(travellerSources(locals));
	const names = new Map(facts.provisions.map(({ slug, name }) => [slug, name]));
	const agreementName = (slug: string) => textIn(names.get(slug) ?? {}, language)?.text ?? slug;
	const context = outcomeContext(locals);
	const rows = DIMENSIONS.map((dimension) => {
		const effect = compareEffects(dimension, category, today, context);
		const cell = agreementCell(effect, { book, language, agreementName });
		return {
			dimension,
			label: labelOf(dimension, category),
			today: todayCell(effect, book, language),
			...cell,
			noStatement: cell.noStatement ?? m.changes_no_statement(),
			agreements: effect.precedents.map((cell) => ({
				slug: cell.agreement,
				name: agreementName(cell.agreement),
				inForce: cell.inForce,
				since: formatDateShort(cell.inForce, language),
				text: formatPrecedent(dimension, cell, language),
				note: cell.citations.length > 0 ? book.cite('precedent', cell) : null
			}))
		};
	});
	const cited = (part: (typeof facts.effects)['unchanged']) => ({
		text: textIn(part.text, language)?.text ?? '',
		note: part.citations.length > 0 ? book.cite('precedent', part) : null
	});
	return {
		rows,
		unchanged: cited(facts.effects.unchanged),
		starts: cited(facts.effects.whenItStarts),
		inferenceNote: textIn(facts.effects.inferenceNote, language)?.text ?? '',
		notes: book.notes()
	};
}

/** For "all", some dimensions count categories, and say so. */
const COUNTED: Partial<Record<Dimension, () => string>> = {
	documents: m.changes_documents_counted,
	waivers: m.changes_chart_free
};

function labelOf(dimension: Dimension, category: Category): string {
	const counted = category === 'all' ? COUNTED[dimension] : undefined;
	return (counted ?? DIMENSION_LINES[dimension])();
}

function todayCell({ dimension, today }: Effect, book: NoteBook, language: Language) {
	return {
		text: formatEffect(dimension, today.value, language),
		note: today.citations.length > 0 ? book.cite('law', today) : null
	};
}

/** The categories to choose from, with their labels; `all` first. */
export function categoryOptions({ readers, language }: Locals) {
	const chosen = CATEGORIES.filter((it) => it !== 'all' && it !== 'frequent_travellers');
	return chosen.map((value) => ({
		value,
		label: textIn(readers.facts.categories.get(value) ?? {}, language)?.text ?? value
	}));
}

/** The comparison as plain rows, for machines. */
export function changesTable(locals: Locals, category: Category) {
	const context = outcomeContext(locals);
	const plain = (value: unknown) =>
		isMissing(value) ? '' : typeof value === 'boolean' ? Number(value) : (value as number);
	const rows = DIMENSIONS.flatMap((dimension) => {
		const { today, precedents } = compareEffects(dimension, category, locals.today, context);
		return [
			[dimension, category, 'today', 'KAZ', locals.today, plain(today.value), 'exact', 'law'],
			...precedents.map((cell) => [
				...[dimension, category, cell.agreement, cell.partner, cell.inForce],
				...[plain(cell.value), cell.bound, 'precedent']
			])
		];
	});
	const columns = [
		...['dimension', 'category', 'agreement', 'partner', 'date'],
		...['value', 'bound', 'basis']
	];
	return { columns, rows };
}
