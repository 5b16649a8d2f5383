import { m } from '$lib/i18n/paraglide/messages';

/** What was looked for and not found, in the words of readers, by its name in the rules file. */
export const UNKNOWN_TEXTS: Readonly<Record<string, () => string>> = {
	'age-day': m.check_unknown_age_day,
	'waiver-practice': m.check_unknown_waiver_practice,
	'documents-annex': m.check_unknown_documents_annex,
	'easier-multiple-entry': m.check_unknown_easier_multiple_entry,
	urgent: m.check_unknown_urgent,
	'fee-in-tenge': m.check_unknown_fee_in_tenge
};
