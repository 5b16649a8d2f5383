import { compareAll, sortComparisons, type Comparison } from '$lib/domain/agreements/comparison';
import { textIn, type Language } from '$lib/domain/language';
import { headline } from '$lib/domain/record/headline';
import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Query } from './read-query';

/** The comparisons that a query asks for, in its order. */
export function rows(
	{ record, today, language }: Pick<App.Locals, 'record' | 'today' | 'language'>,
	{ order, kind }: Query
): Comparison[] {
	const agreements = record.agreements.filter((agreement) => !kind || agreement.kind === kind);
	const all = compareAll(agreements, headline(record.milestones, today));
	return sortComparisons(all, order, (agreement) => partnerName(agreement, language));
}

export function partnerName({ partner }: Agreement, language: Language): string {
	return textIn(partner.name, language)?.text ?? partner.iso3;
}
