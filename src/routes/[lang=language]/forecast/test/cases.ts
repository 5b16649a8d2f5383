import type { TestCase } from '$lib/domain/forecast/backtest/test-report';
import type { Language } from '$lib/domain/language';

/** The name of a case in the reader's language. */
export type NameOfCase = (entry: TestCase) => string;

/** A case of one partner leads to its agreement, one of several partners to the earlier agreements. */
export function caseHref({ partners, agreements }: TestCase, language: Language): string {
	return partners.length > 1
		? `/${language}/precedents?kind=pair`
		: `/${language}/agreements/${agreements[0]}`;
}

/** The place on the page of all that was forecast of a case. */
export function caseAnchor({ partners }: TestCase): string {
	return `case-${partners.join('-').toLowerCase()}`;
}
