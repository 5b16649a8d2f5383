import { isMissing, type Known } from '$lib/domain/effects';
import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/i18n/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { formatPercent } from '$lib/i18n/percent';

/** A count in a table, or words if the files have none. */
export function countText(count: number | null, language: Language): string {
	return count === null ? m.statistics_not_reported() : formatNumber(count, language);
}

/** A share in a table. @param share in percent */
export function shareText(share: Known<number> | null, language: Language): string {
	if (share === null || isMissing(share)) return m.statistics_not_reported();
	return formatPercent(share, language, 1);
}
