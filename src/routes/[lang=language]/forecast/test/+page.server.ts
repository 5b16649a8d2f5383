import { partnerNames } from '$lib/i18n/names/partner-names';

/** The test as `npm run backtest` wrote it: nothing of it is computed for a request. */
export const load = ({ locals }) => {
	const { record, language, readers } = locals;
	const { modelVersion, asOf, settings, defaultModel, reports, test } = readers.backtest;
	const report = reports.find((of) => of.class === test?.class);
	return {
		...{ modelVersion, asOf, settings },
		partners: partnerNames(record, language),
		/** The method that the forecast tells. */
		model: defaultModel,
		/** How all methods did on the cases of the test; `null` for a record that comes without it. */
		found: report && test ? { report, test } : null
	};
};
