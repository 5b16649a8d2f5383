import { AGREEMENT_KINDS } from '$lib/domain/agreements/agreement';
import { YEAR_RANGE } from '$lib/domain/time';
import { accept, refuse, type Outcome } from './problem';

/** What counts as one case: both agreements with a partner together, or one kind alone. */
export const CASE_UNITS = ['pair', ...AGREEMENT_KINDS] as const;
export type CaseUnit = (typeof CASE_UNITS)[number];

/**
 * Which earlier talks the forecast is based on. A plain value with one canonical text for addresses.
 *
 * Talks never concluded count as open until today. With the date when talks were frozen we could count them only
 * until then, but the data has no such date for any case, so readers cannot choose this.
 */
export interface ForecastClass {
	unit: CaseUnit;
	/** Whether a package opened, signed and put in force together counts once (`once`) or each of its cases counts. */
	packages: 'once' | 'each';
	/** Only cases whose clock started in this year or later. */
	openedSince: number | null;
	/** Partners left out, as ISO 3166-1 alpha-3 in capitals, sorted, each once. */
	without: string[];
}

export const DEFAULT_CLASS: ForecastClass = {
	unit: 'pair',
	packages: 'once',
	openedSince: null,
	without: []
};

/** The classes shown side by side, so that readers see the effect of each assumption. */
export const COMPARED_CLASSES: readonly [ForecastClass, ...ForecastClass[]] = [
	DEFAULT_CLASS,
	{ ...DEFAULT_CLASS, packages: 'each' },
	...AGREEMENT_KINDS.map((unit) => ({ ...DEFAULT_CLASS, unit })),
	{ ...DEFAULT_CLASS, openedSince: 2009 }
];

/** The canonical text: `pair`, `pair-each`, `vfa-since-2009`, `pair-each-since-2009-without-blr-rus`. */
export function formatClass(choice: ForecastClass): string {
	const without = [...new Set(choice.without)].sort().map((iso3) => iso3.toLowerCase());
	return [
		choice.unit,
		...(choice.packages === 'each' ? ['each'] : []),
		...(choice.openedSince === null ? [] : ['since', choice.openedSince]),
		...(without.length > 0 ? ['without', ...without] : [])
	].join('-');
}

/**
 * The reference class written as `text`, in any case and with the partners in any order.
 * Problems: `class-unit-unknown`, `class-part-unknown`, `class-year-invalid`, `class-partner-invalid`.
 */
export function parseClass(text: string): Outcome<ForecastClass> {
	const [first = '', ...rest] = text.toLowerCase().split('-');
	const unit = CASE_UNITS.find((candidate) => candidate === first);
	if (!unit) return refuse('class-unit-unknown', { text: first });
	const packages = rest[0] === 'each' ? 'each' : 'once';
	if (packages === 'each') rest.shift();
	const since = rest[0] === 'since' ? (rest.splice(0, 2)[1] ?? '') : null;
	const openedSince = since === null ? null : parseYear(since);
	if (openedSince === undefined) return refuse('class-year-invalid', { text: since ?? '' });
	const named = rest[0] === 'without' ? rest.splice(0).slice(1) : null;
	// "without" at the end means that the text was cut short: treat it as one partner without a name.
	const without = named?.length === 0 ? [''] : (named ?? []);
	const stranger = without.find((code) => !/^[a-z]{3}$/.test(code));
	if (stranger !== undefined) return refuse('class-partner-invalid', { text: stranger });
	if (rest[0] !== undefined) return refuse('class-part-unknown', { text: rest[0] });
	const partners = [...new Set(without.map((code) => code.toUpperCase()))].sort();
	return accept({ unit, packages, openedSince, without: partners });
}

function parseYear(text: string): number | undefined {
	const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
	return year >= YEAR_RANGE.from && year <= YEAR_RANGE.to ? year : undefined;
}
