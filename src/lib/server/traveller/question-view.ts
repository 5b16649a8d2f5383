import { HISTORIES, PURPOSES, TRAVELLER_CATEGORIES, type Category } from '$lib/domain/effects';
import { MOST_TRAVELLERS, toQuery, type Question } from '$lib/domain/effects/check';
import { LANGUAGES, textIn } from '$lib/domain/language';
import { foldText, isFound } from '$lib/domain/milestones/search';
import {
	CATEGORY_WORDS,
	CITY_NAMES,
	HISTORY_NAMES,
	PURPOSE_NAMES,
	QUESTION_ERRORS,
	QUESTION_HINTS,
	QUESTION_NAMES
} from '$lib/i18n/names/check-labels';
import { countryNames } from '$lib/i18n/names/country-names';
import { m } from '$lib/i18n/paraglide/messages';
import type { CheckRequest, TypedTraveller } from './read-check';

export interface Option {
	value: string;
	label: string;
	/** A plain explanation beside the label. */
	words?: string | undefined;
}

/** How the categories are shown, so that nobody has to read 28 lines to find the common ones. */
const GROUPS: [title: () => string, categories: Category[]][] = [
	[
		m.check_group_private,
		[
			'tourists',
			'organised_tourists',
			'close_relatives',
			'medical',
			'burial_visits',
			'humanitarian'
		]
	],
	[m.check_group_work, ['business', 'drivers', 'train_crews', 'journalists', 'professions']],
	[
		m.check_group_learning,
		[
			...([
				'pupils_students',
				'researchers',
				'exchange_programmes',
				'scientific_cultural'
			] as const),
			...(['sport', 'youth_nonprofit', 'civil_society', 'religious', 'twin_towns'] as const),
			'cross_border_programmes'
		]
	],
	[m.check_group_person, ['pensioners', 'disabled', 'eu_family']],
	[
		m.check_group_state,
		['official_delegations', 'government_members', 'diplomatic_passports', 'service_passports']
	]
];

type Locals = Pick<App.Locals, 'readers' | 'language' | 'today'>;

/** One question as the page shows it. */
export function questionView(locals: Locals, request: CheckRequest, question: Question) {
	const { answers, dropped, search } = request;
	const wrong = dropped.some((drop) => drop.question === question && drop.reason !== 'repeated');
	const entries = toQuery(answers);
	return {
		question,
		title: QUESTION_NAMES[question](),
		hint: QUESTION_HINTS[question](),
		error: wrong ? errorFor(question) : null,
		/** The other answers, as hidden fields of the form. */
		kept: entries.filter(([name]) => name !== question),
		value: entries.find(([name]) => name === question)?.[1] ?? '',
		groups: groupsFor(locals, request, question),
		search: question === 'who' ? searchView(locals, search) : null,
		travellers: question === 'travellers' ? travellerFields(request) : [],
		today: locals.today
	};
}
export type QuestionView = ReturnType<typeof questionView>;

function errorFor(question: Question): string {
	return question === 'travellers'
		? m.check_error_travellers({ most: MOST_TRAVELLERS })
		: QUESTION_ERRORS[question]();
}

function groupsFor(
	locals: Locals,
	{ answers, asking, search }: CheckRequest,
	question: Question
): { title: string | null; options: Option[] }[] {
	const one = (options: Option[]) => [{ title: null, options }];
	switch (question) {
		case 'who':
			return categoryGroups(locals, search);
		case 'purpose':
			return one(PURPOSES.map((value) => ({ value, label: PURPOSE_NAMES[value]() })));
		case 'city':
			return one(
				(asking.places[answers.country ?? ''] ?? []).map((value) => ({
					value,
					label: CITY_NAMES[value]()
				}))
			);
		case 'visas':
			return one(HISTORIES.map((value) => ({ value, label: HISTORY_NAMES[value]() })));
		case 'country':
			return one(countries(Object.keys(asking.places), locals.language));
		default:
			return [];
	}
}

function countries(codes: string[], language: App.Locals['language']): Option[] {
	const names = Object.entries(countryNames(codes, language));
	return names
		.map(([value, label]) => ({ value, label }))
		.toSorted((a, b) => new Intl.Collator(language).compare(a.label, b.label));
}

function categoryGroups(locals: Locals, search: string) {
	const found = search === '' ? [] : TRAVELLER_CATEGORIES.filter((it) => fits(it, locals, search));
	const option = (value: Category): Option => ({
		value,
		label: textIn(locals.readers.facts.categories.get(value) ?? {}, locals.language)?.text ?? value,
		words: CATEGORY_WORDS[value]?.()
	});
	if (found.length > 0) return [{ title: null, options: found.map(option) }];
	return GROUPS.map(([title, categories]) => ({
		title: title(),
		options: categories.map(option)
	}));
}

/** Searches labels and explanations in all three languages, whatever the language of the page. */
function fits(category: Category, { readers }: Locals, search: string): boolean {
	const words = CATEGORY_WORDS[category] as
		((inputs: object, options: { locale: (typeof LANGUAGES)[number] }) => string) | undefined;
	const texts = [
		...Object.values(readers.facts.categories.get(category) ?? {}),
		...LANGUAGES.map((locale) => words?.({}, { locale }) ?? '')
	];
	return isFound(texts.map(foldText).join('\n'), search);
}

function searchView(locals: Locals, words: string) {
	const count = TRAVELLER_CATEGORIES.filter((it) => words !== '' && fits(it, locals, words)).length;
	const result =
		words === ''
			? ''
			: count > 0
				? m.check_search_found({ count, words })
				: m.check_search_none({ words });
	return { words, result };
}

/** At least one empty row to fill in; earlier input or answers fill the other fields. */
function travellerFields({ typed, answers }: CheckRequest): TypedTraveller[] {
	if (typed.length > 0) return typed;
	const known = (answers.travellers ?? []).map((one) => ({
		age: one.kind === 'age' ? String(one.age) : '',
		birth: one.kind === 'birth' ? one.birth : ''
	}));
	return known.length > 0 ? known : [{ age: '', birth: '' }];
}
