import { isMissing, type Known } from '$lib/domain/effects';
import {
	beforeAndAfter,
	KAZAKHSTAN,
	LAST_YEAR_COUNTED_TOGETHER,
	partnerSeries,
	sharesOf,
	type PartnerRow,
	type Pooled
} from '$lib/domain/effects/statistics';
import { textIn } from '$lib/domain/language';
import { formatDateShort } from '$lib/domain/time';
import type { YearGround, YearLine } from '$lib/charts/years/year-frame';
import { CONFOUNDER_TEXTS } from '$lib/i18n/sentences/confounder-texts';
import { m } from '$lib/i18n/paraglide/messages';
import { shareText } from '$lib/i18n/sentences/statistics-texts';
import type { Share } from '$lib/domain/effects/statistics-query';

type Locals = Pick<App.Locals, 'readers' | 'language'>;

/** Partner countries over the years, with Kazakhstan in the same years and the dates of their agreements. */
export function partnersView(locals: Locals, share: Share) {
	const { partners, effects } = locals.readers.facts;
	const countries = [
		...new Set(effects.observedElsewhere.comparisons.map(({ country }) => country))
	];
	return countries.map((country) => {
		const rows = partnerSeries(partners, country);
		const [first] = rows;
		const own = partnerSeries(partners, KAZAKHSTAN);
		return {
			country,
			name: countryName(locals, country),
			lines: [
				lineOf(m.statistics_kazakhstan(), 'now', own, share),
				lineOf(countryName(locals, country), 'ink', rows, share)
			],
			ground: {
				moments: (first?.inForce ?? []).map((date) => ({
					at: momentOf(date),
					label: date.slice(0, 4)
				})),
				counted: breaksOf(rows).map((until) => ({ until }))
			} satisfies YearGround
		};
	});
}

function lineOf(
	label: string,
	tone: YearLine['tone'],
	rows: readonly PartnerRow[],
	share: Share
): YearLine {
	const points = rows.map((row) => ({ year: row.year, value: orNull(shareOf(row, share)) }));
	return { label, tone, points };
}

function shareOf(row: PartnerRow, share: Share): Known<number> {
	const { notIssued, multipleEntry } = sharesOf(row);
	return share === 'not-issued' ? notIssued : multipleEntry;
}

/** A day on a scale whose whole numbers are the middle of years, because a figure is for the whole year. */
function momentOf(date: string): number {
	const [year = 0, month = 1] = date.split('-').map(Number);
	return year - 0.5 + (month - 1) / 12;
}

/** The years after which the count covers other visas or other states. */
function breaksOf(rows: readonly PartnerRow[]): number[] {
	const otherScope = rows.filter(({ scope }, index) => {
		const next = rows[index + 1];
		return next !== undefined && next.scope !== scope;
	});
	return [...otherScope.map(({ year }) => year), LAST_YEAR_COUNTED_TOGETHER];
}

/** The name of a partner: the name of one of its agreements, without the version in brackets. */
function countryName({ readers, language }: Locals, country: string): string {
	const { provisions, effects } = readers.facts;
	const one = effects.observedElsewhere.comparisons.find((it) => it.country === country);
	const name = provisions.find(({ slug }) => slug === one?.agreement)?.name ?? {};
	return (textIn(name, language)?.text ?? country).replace(/ \(.+\)$/u, '');
}

/** Years before and after each agreement together, with Kazakhstan in the same years. */
export function comparisonRows(locals: Locals, share: Share) {
	const { partners, effects, provisions } = locals.readers.facts;
	return effects.observedElsewhere.comparisons.map((comparison) => {
		const { before, after, kazakhstan } = beforeAndAfter(partners, comparison);
		const inForce = provisions.find(({ slug }) => slug === comparison.agreement)?.inForce;
		const text = (pooled: Known<Pooled>) => shareText(pooledShare(pooled, share), locals.language);
		return {
			agreement: comparison.agreement,
			name: countryName(locals, comparison.country),
			inForce: inForce ? formatDateShort(inForce, locals.language) : m.common_unknown(),
			years: change(yearsText(comparison.before), yearsText(comparison.after)),
			country: change(text(before), text(after)),
			kazakhstan: change(text(kazakhstan.before), text(kazakhstan.after)),
			also: CONFOUNDER_TEXTS[comparison.agreement]?.() ?? null
		};
	});
}

function pooledShare(pooled: Known<Pooled>, share: Share): Known<number> {
	if (isMissing(pooled)) return pooled;
	return share === 'not-issued' ? pooled.notIssuedShare : pooled.multipleEntryShare;
}

function change(before: string, after: string): string {
	return before === after ? before : m.statistics_change({ before, after });
}

function yearsText([first, last]: [number, number]): string {
	return first === last ? String(first) : `${first}–${last}`;
}

function orNull(share: Known<number>): number | null {
	return isMissing(share) ? null : share;
}

/** The years of all partners and of Kazakhstan, for machines. */
export function partnersTable({ readers }: Pick<Locals, 'readers'>) {
	const columns = [
		...['country', 'year', 'scope_en', 'agreements_in_force', 'applied', 'issued', 'not_issued'],
		...['multiple_entry', 'not_issued_percent', 'multiple_entry_percent', 'note_en', 'source']
	];
	const rows = readers.facts.partners.map((row) => [
		...[row.country, row.year, row.scope, row.inForce.join(';')],
		...[row.applied, row.issued, row.notIssued, row.mev],
		...[orNull(sharesOf(row).notIssued), orNull(sharesOf(row).multipleEntry)],
		...[row.note, row.sourceUrl]
	]);
	return { columns, rows };
}
