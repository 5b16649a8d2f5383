import type { CourseRow } from '$lib/domain/agreements/comparison-rows';
import { COURSE_STEPS } from '$lib/domain/agreements/course';
import type { Language } from '$lib/domain/language';
import { DAYS_PER_MONTH, formatDateShort } from '$lib/domain/time';
import { AGREEMENT_STATUS_NAMES, STEP_NAMES } from '$lib/i18n/names/agreement-labels';
import { daysInWords, monthsText } from '$lib/i18n/values/lengths';
import { m } from '$lib/i18n/paraglide/messages';
import type { CourseBar } from './course-bars';

const NAMES = {
	vfa: m.precedents_row_vfa,
	ra: m.precedents_row_ra,
	pair: m.precedents_row_pair
};
const AMENDMENTS = {
	vfa: m.precedents_row_vfa_amendment,
	ra: m.precedents_row_ra_amendment,
	pair: m.precedents_row_pair_amendment
};

/** "Cabo Verde, visas (amendment)". */
export function rowName({ partner, kind, amendment }: CourseRow): string {
	return (amendment ? AMENDMENTS : NAMES)[kind]({ partner: partner.text });
}

/** The rows as bars, in months. */
export function barsOf(rows: readonly CourseRow[], language: Language): CourseBar[] {
	return rows.map((row) => ({
		label: rowName(row),
		legs: row.legs.flatMap(({ to, start, end }) =>
			to === 'talks-opened'
				? []
				: [{ step: to, start: start / DAYS_PER_MONTH, end: end / DAYS_PER_MONTH }]
		),
		open: openEnd(row),
		end: endWords(row, language),
		now: row.tracked,
		details: detailsOf(row, language)
	}));
}

/** From the last known step to today, if the path is not finished, and up to where it is known to be open. */
function openEnd({ outcome, total, legs, unseen }: CourseRow): CourseBar['open'] {
	if (outcome === 'in-force' || !total) return null;
	const start = legs.at(-1)?.end ?? 0;
	const seen = Math.max(start, (total.min + total.max) / 2);
	return { start: inMonths(start), end: inMonths(seen + unseen), seen: inMonths(seen) };
}

function inMonths(days: number): number {
	return days / DAYS_PER_MONTH;
}

/** What the hatched part of the tracked talks means; nothing where all was seen. */
export function unseenNote(rows: readonly CourseRow[]): string {
	const unseen = rows.find(({ tracked }) => tracked)?.unseen ?? 0;
	return unseen > 0 ? m.precedents_unseen({ days: daysInWords({ min: unseen, max: unseen }) }) : '';
}

function endWords({ outcome, total }: CourseRow, language: Language): string {
	if (!total) return m.precedents_no_opening();
	if (outcome === 'stalled') return m.precedents_stalled();
	const months = monthsText(total, language);
	return outcome === 'open' ? m.precedents_seen({ months }) : months;
}

function detailsOf(row: CourseRow, language: Language): string[] {
	const steps = COURSE_STEPS.flatMap((step) => {
		const date = row.dates[step];
		if (!date) return [];
		const text = formatDateShort(date, language);
		const leg = row.legs.find(({ to }) => to === step);
		const months = leg && monthsText(leg.sinceOpening, language);
		return [`${STEP_NAMES[step]()}: ${months ? m.precedents_after({ date: text, months }) : text}`];
	});
	return [...steps, statusesText(row), unseenNote([row])].filter(Boolean);
}

export function statusesText({ statuses }: CourseRow): string {
	return statuses.map((status) => AGREEMENT_STATUS_NAMES[status]()).join('; ');
}
