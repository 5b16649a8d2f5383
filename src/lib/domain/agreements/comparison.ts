import type { Headline } from '$lib/domain/record/headline';
import {
	compareDates,
	daysRange,
	DAYS_PER_MONTH,
	middleDay,
	monthsBetween,
	type Day,
	type PartialDate
} from '$lib/domain/time';
import type { Agreement, AgreementKind, AgreementStatus } from './agreement';
import type { Stage, Step } from './stages';

/** The dated steps between which the way of an agreement is measured. */
export const MEASURED_STEPS = ['talks-opened', 'initialled', 'signed', 'in-force'] as const;
export type MeasuredStep = (typeof MEASURED_STEPS)[number];

/** A length of time between two dates that may be imprecise, in days, both ends included. */
export interface DayRange {
	min: number;
	max: number;
}

/** One part of the way: from one measured step to the next that has a date. */
export interface Segment {
	from: MeasuredStep;
	/** `null`: not yet, the part is still running (or was left lying). */
	to: MeasuredStep | null;
	/** Months of 30.4375 days after the opening of the talks, taken from the middle of imprecise dates. */
	start: number;
	end: number;
}

/** The way of one agreement, on the scale of months since its talks opened. */
export interface Comparison {
	agreement: Agreement;
	dates: Partial<Record<MeasuredStep, PartialDate>>;
	segments: Segment[];
	/** Months from opening to entry into force, or to today where it has not; `null` without an opening. */
	months: number | null;
	/** Days of the same, with the imprecision of the dates. */
	days: DayRange | null;
	/** True where it has not entered into force: `months` is then only "so far". */
	open: boolean;
}

/** Puts one agreement on the scale. @param dates of its steps; of a tracked one, see {@link trackedDates} */
export function compare(
	agreement: Agreement,
	dates: Partial<Record<MeasuredStep, PartialDate>>,
	today: Day
): Comparison {
	const opened = dates['talks-opened'];
	const open = dates['in-force'] === undefined;
	const end = dates['in-force'] ?? today;
	return {
		agreement,
		dates,
		segments: opened ? segments(dates, opened, today) : [],
		months: opened ? monthsBetween(middleDay(opened), middleDay(end)) : null,
		days: opened ? daysRange(opened, end) : null,
		open
	};
}

function segments(dates: Comparison['dates'], opened: PartialDate, today: Day): Segment[] {
	const reached = MEASURED_STEPS.filter((step) => dates[step] !== undefined);
	const at = (date: PartialDate) => monthsBetween(middleDay(opened), middleDay(date));
	return reached.flatMap((from, index): Segment[] => {
		const to = reached[index + 1] ?? null;
		if (from === 'in-force') return [];
		const start = at(dates[from] as PartialDate);
		return [{ from, to, start, end: at(to ? (dates[to] as PartialDate) : today) }];
	});
}

/** The measured dates of an agreement that is told by its path. */
export function pathDates(agreement: Pick<Agreement, 'path'>): Comparison['dates'] {
	const measured = agreement.path.filter(({ step }) => isMeasured(step));
	return Object.fromEntries(measured.map(({ step, date }) => [step, date]));
}

const STEP_OF_STAGE: Partial<Record<Stage, MeasuredStep>> = {
	negotiation: 'talks-opened',
	initialling: 'initialled',
	signature: 'signed',
	'entry-into-force': 'in-force'
};

/** The measured dates of a tracked agreement, from the stations of its track. */
export function trackedDates(track: Headline['tracks'][AgreementKind]): Comparison['dates'] {
	return Object.fromEntries(
		track.stations.flatMap(({ stage, date }) => {
			const step = STEP_OF_STAGE[stage];
			return step && date ? [[step, date]] : [];
		})
	);
}

function isMeasured(step: Step): step is MeasuredStep {
	return MEASURED_STEPS.includes(step as MeasuredStep);
}

/** All agreements on one scale; those without an opening have no bar. */
export function compareAll(agreements: readonly Agreement[], headline: Headline): Comparison[] {
	return agreements.map((agreement) =>
		compare(
			agreement,
			agreement.role === 'tracked'
				? trackedDates(headline.tracks[agreement.kind])
				: pathDates(agreement),
			headline.on
		)
	);
}

export const COMPARISON_ORDERS = ['duration', 'opening', 'partner', 'status'] as const;
export type ComparisonOrder = (typeof COMPARISON_ORDERS)[number];

const STATUS_ORDER: readonly AgreementStatus[] = [
	'negotiating',
	'stalled',
	'in-force',
	'partly-suspended',
	'suspended',
	'superseded'
];

/** Ascending order; what lacks the value comes last, ties go by slug so that the order never changes. */
export function sortComparisons(
	rows: readonly Comparison[],
	order: ComparisonOrder,
	nameOf: (agreement: Agreement) => string
): Comparison[] {
	return rows.toSorted(
		(a, b) => compareBy(order, a, b, nameOf) || (a.agreement.slug < b.agreement.slug ? -1 : 1)
	);
}

function compareBy(
	order: ComparisonOrder,
	a: Comparison,
	b: Comparison,
	nameOf: (agreement: Agreement) => string
): number {
	switch (order) {
		case 'duration':
			return (a.months ?? Infinity) - (b.months ?? Infinity) || 0;
		case 'opening':
			return lastWithout(a.dates['talks-opened'], b.dates['talks-opened']);
		case 'partner':
			return nameOf(a.agreement).localeCompare(nameOf(b.agreement));
		case 'status':
			return STATUS_ORDER.indexOf(a.agreement.status) - STATUS_ORDER.indexOf(b.agreement.status);
	}
}

function lastWithout(a: PartialDate | undefined, b: PartialDate | undefined): number {
	if (a && b) return compareDates(a, b);
	return a ? -1 : b ? 1 : 0;
}

/** What a set of agreements says in one sentence. Amendments are no first agreements and do not count. */
export interface ComparisonSummary {
	total: number;
	concluded: number;
	stalled: number;
	negotiating: number;
	/** Median months from opening to entry into force of the concluded; a package counts once. `null` without any. */
	medianMonths: number | null;
}

export function summarise(rows: readonly Comparison[]): ComparisonSummary {
	const first = rows.filter(({ agreement }) => agreement.amends === null);
	const concluded = first.filter(({ open, months }) => !open && months !== null);
	const once = concluded.filter(
		({ agreement }, index) =>
			agreement.package === null ||
			concluded.findIndex((other) => other.agreement.package === agreement.package) === index
	);
	const count = (status: AgreementStatus) =>
		first.filter(({ agreement }) => agreement.status === status).length;
	return {
		total: first.length,
		concluded: first.filter(({ open }) => !open).length,
		stalled: count('stalled'),
		negotiating: count('negotiating'),
		medianMonths: median(once.map(({ months }) => months ?? 0))
	};
}

/** The middle value, or the mean of the two middle ones. */
function median(values: number[]): number | null {
	if (values.length === 0) return null;
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] as number;
	return sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Months with one decimal of a number of days. */
export function toMonths(days: number): number {
	return days / DAYS_PER_MONTH;
}
