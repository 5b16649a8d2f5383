import { compareDates } from '$lib/domain/time';
import {
	AGREEMENT_KINDS,
	AGREEMENT_STATUSES,
	type Agreement,
	type AgreementStatus
} from './agreement';
import { courseOf, type Course, type Moment } from './course';
import { medianRange, type DayRange } from './path-times';

/** What makes a row of the comparison: any agreement, an agreement of one kind, or a pair as one. */
export const COMPARISON_KINDS = ['all', ...AGREEMENT_KINDS, 'pair'] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

export const COMPARISON_ORDERS = ['duration', 'opened', 'partner', 'status'] as const;
export type ComparisonOrder = (typeof COMPARISON_ORDERS)[number];

/** Rows in the table of precedents that are about the tracked talks themselves do not count as precedents. */
export function comparable(agreements: readonly Agreement[]): Agreement[] {
	return agreements.filter(({ sameAs }) => sameAs === null);
}

/** One course for each row of the comparison, amendments included, in the order of the record. */
export function courses(
	agreements: readonly Agreement[],
	kind: ComparisonKind,
	moment: Moment
): Course[] {
	return rowsOf(comparable(agreements), kind).map((members) => courseOf(members, moment));
}

function rowsOf(agreements: readonly Agreement[], kind: ComparisonKind): Agreement[][] {
	if (kind === 'pair') return pairs(agreements);
	return agreements
		.filter((agreement) => kind === 'all' || agreement.kind === kind)
		.map((a) => [a]);
}

/** Visa facilitation first; an amendment does not belong to a pair. */
function pairs(agreements: readonly Agreement[]): Agreement[][] {
	return agreements.flatMap((vfa) => {
		const other = agreements.find(({ slug }) => slug === vfa.pairedWith);
		return vfa.kind === 'vfa' && other ? [[vfa, other]] : [];
	});
}

/**
 * The precedents of `kind` as cases, so that no event is counted twice: a pair is one case, and so are
 * all agreements of a package. Amendments are not cases.
 */
export function cases(
	agreements: readonly Agreement[],
	kind: ComparisonKind,
	moment: Moment
): Course[] {
	const precedents = comparable(agreements).filter(
		({ role, amends }) => role === 'precedent' && amends === null
	);
	const groups = new Map<string, Agreement[]>();
	for (const members of rowsOf(precedents, kind)) {
		for (const agreement of members) {
			const key = agreement.package ?? pairKey(agreement);
			groups.set(key, [...(groups.get(key) ?? []), agreement]);
		}
	}
	return [...groups.values()].map((members) => courseOf(members, moment));
}

function pairKey({ slug, pairedWith }: Agreement): string {
	return pairedWith === null ? slug : [slug, pairedWith].sort().join('+');
}

/** A summary of the cases. */
export interface CaseSummary {
	count: number;
	/** Cases that came into force, even if they ended later. */
	inForce: number;
	stalled: number;
	open: number;
	/** From opening to entry into force, for cases in force whose opening is known. */
	median: DayRange | null;
	/** How many cases the median is based on. */
	measured: number;
}

export function summarise(all: readonly Course[]): CaseSummary {
	const lengths = all.flatMap(({ outcome, total }) =>
		outcome === 'in-force' && total ? [total] : []
	);
	const count = (outcome: Course['outcome']) =>
		all.filter((course) => course.outcome === outcome).length;
	return {
		count: all.length,
		inForce: count('in-force'),
		stalled: count('stalled'),
		open: count('open'),
		median: medianRange(lengths),
		measured: lengths.length
	};
}

interface Arrangement {
	order: ComparisonOrder;
	descending: boolean;
	status: AgreementStatus | 'all';
	/** Order of two courses by the names of their partners, which depends on the language. */
	byPartner: (a: Course, b: Course) => number;
}

/**
 * The courses in the order in which they are shown. The tracked ones always come first, because all others
 * are compared with them; those without a value to sort by come last in both directions.
 */
export function arrange(all: readonly Course[], arrangement: Arrangement): Course[] {
	const { order, descending, status, byPartner } = arrangement;
	const compare = { duration: byDuration, opened: byOpening, partner: byPartner, status: byStatus };
	const sign = descending ? -1 : 1;
	return all
		.filter(({ tracked, statuses }) => tracked || status === 'all' || statuses.includes(status))
		.toSorted(
			(a, b) =>
				Number(b.tracked) - Number(a.tracked) ||
				Number(isUnknown(a, order)) - Number(isUnknown(b, order)) ||
				sign * compare[order](a, b) ||
				byPartner(a, b)
		);
}

function isUnknown({ dates, total }: Course, order: ComparisonOrder): boolean {
	if (order === 'opened') return dates['talks-opened'] === null;
	return order === 'duration' && total === null;
}

/** Agreements in force come first, because the others have no final duration yet. */
function byDuration(a: Course, b: Course): number {
	const isOpen = (course: Course) => Number(course.outcome !== 'in-force');
	const middle = ({ total }: Course) => (total ? total.min + total.max : 0);
	return isOpen(a) - isOpen(b) || middle(a) - middle(b);
}

function byOpening(a: Course, b: Course): number {
	const [left, right] = [a.dates['talks-opened'], b.dates['talks-opened']];
	return left && right ? compareDates(left, right) : 0;
}

function byStatus(a: Course, b: Course): number {
	const rank = ({ statuses }: Course) => AGREEMENT_STATUSES.indexOf(statuses[0] ?? 'negotiating');
	return rank(a) - rank(b);
}
