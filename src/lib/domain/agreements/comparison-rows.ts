import { AGREEMENT_STATUSES, type AgreementKind } from './agreement';
import { arrange, cases, courses, summarise, type CaseSummary } from './comparison';
import type { Course } from './course';
import { textIn, type Language, type TextIn } from '$lib/domain/language';
import { headline } from '$lib/domain/record/headline';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';
import type { ComparisonQuery } from './comparison-query';

interface Moment {
	record: TrackerRecord;
	today: Day;
	/** The day up to which the earlier talks are known. */
	casesKnownUntil: Day;
	language: Language;
}

/** A course with only what the page shows: no notes, no citations, one language. */
export interface CourseRow extends Omit<Course, 'members'> {
	slugs: string[];
	kind: AgreementKind | 'pair';
	partner: TextIn;
	iso3: string;
	amendment: boolean;
}

export interface Comparison {
	rows: CourseRow[];
	/** How many precedents are of this kind, whatever their status. */
	total: number;
	summary: CaseSummary;
	/** How many precedents of the kind have each status. */
	statuses: { status: (typeof AGREEMENT_STATUSES)[number]; count: number }[];
}

/** The comparison that `query` asks for. */
export function compare(
	query: ComparisonQuery,
	{ record, today, casesKnownUntil, language }: Moment
): Comparison {
	const { tracks } = headline(record.milestones, today);
	const moment = { tracks, today, knownUntil: record.check.knownUntil, casesKnownUntil };
	const all = courses(record.agreements, query.kind, moment);
	const precedents = all.filter(({ tracked }) => !tracked);
	const { compare: inAlphabet } = new Intl.Collator(language);
	const shown = arrange(all, {
		order: query.sort,
		descending: query.order === 'down',
		status: query.status,
		byPartner: (a, b) =>
			inAlphabet(partnerOf(a, language).text, partnerOf(b, language).text) ||
			kindRank(a) - kindRank(b)
	});
	return {
		rows: shown.map((course) => rowOf(course, language)),
		total: precedents.length,
		summary: summarise(cases(record.agreements, query.kind, moment)),
		statuses: AGREEMENT_STATUSES.map((status) => ({
			status,
			count: precedents.filter(({ statuses }) => statuses.includes(status)).length
		}))
	};
}

function partnerOf({ members }: Course, language: Language): TextIn {
	const partner = members[0]?.partner;
	return (
		(partner && textIn(partner.name, language)) ?? { text: partner?.iso3 ?? '', language: 'en' }
	);
}

function kindRank({ members }: Course): number {
	return members[0]?.kind === 'vfa' ? 0 : 1;
}

function rowOf(course: Course, language: Language): CourseRow {
	const { members, ...rest } = course;
	const [first] = members;
	return {
		...rest,
		slugs: members.map(({ slug }) => slug),
		kind: members.length > 1 || !first ? 'pair' : first.kind,
		partner: partnerOf(course, language),
		iso3: first?.partner.iso3 ?? '',
		amendment: members.some(({ amends }) => amends !== null)
	};
}
