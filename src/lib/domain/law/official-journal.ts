import type { PartialDate } from '$lib/domain/time';

/** Where an act stands in the Official Journal, as far as it is known. */
export interface JournalPlace {
	series: 'L' | 'C' | null;
	number: number | null;
	date: PartialDate | null;
	page: number | null;
	/** Numbers of the Council decisions about it: "2014/239/EU". */
	decisions: string[];
	remark: 'page-not-seen' | null;
}

/** `words` is what an older record says and nobody can take apart. */
export type OjCitation = JournalPlace | { words: string };

const IN_AN_ISSUE =
	/^OJ ([LC]) (\d+), (\d+)\.(\d+)\.(\d{4})(?:, p\. (\d+))?(?: \(Decision ([^;)]+)(; page not seen)?\))?$/u;
const BY_DECISION =
	/^Council Decisions? (.+?)(?:; OJ of (\d+)\.(\d+)\.(\d{4}))? \((?:OJ )?page not seen\)$/u;
const IN_A_YEAR = /^Published (\d{4}) \(OJ page not seen\)$/u;

const NOTHING: JournalPlace = {
	...{ series: null, number: null, date: null, page: null, decisions: [] },
	remark: 'page-not-seen'
};

/** What a record from before citations had parts says: a text. */
export function readOjCitation(stored: OjCitation | string | null): OjCitation | null {
	if (typeof stored !== 'string') return stored;
	const issue = IN_AN_ISSUE.exec(stored);
	if (issue) return inAnIssue(issue);
	const [, decisions, day, month, year] = BY_DECISION.exec(stored) ?? [];
	if (decisions) {
		const date = year ? isoDay(day, month, year) : null;
		return { ...NOTHING, date, decisions: decisions.split(' and ') };
	}
	const [, published] = IN_A_YEAR.exec(stored) ?? [];
	return published ? { ...NOTHING, date: published as PartialDate } : { words: stored };
}

function inAnIssue(found: RegExpExecArray): JournalPlace {
	const [, series, number, day, month, year, page, decision, notSeen] = found;
	return {
		series: series as 'L' | 'C',
		number: Number(number),
		date: isoDay(day, month, year),
		page: page ? Number(page) : null,
		decisions: decision ? [decision] : [],
		remark: notSeen ? 'page-not-seen' : null
	};
}

function isoDay(day = '', month = '', year = ''): PartialDate {
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as PartialDate;
}
