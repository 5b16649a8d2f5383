import { m } from '$lib/i18n/paraglide/messages';
import type { YearPart } from './milestone-years';

/** What a part of a year's bar counts. Not in `milestone-years.ts`, which the browser gets without the catalogue. */
export const YEAR_PART_NAMES: Record<YearPart, () => string> = {
	both: m.common_track_both,
	vfa: m.timeline_only_vfa,
	ra: m.timeline_only_ra
};
