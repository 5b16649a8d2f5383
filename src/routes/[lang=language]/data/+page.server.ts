import { FEED_FORMATS, FEEDS } from '$lib/domain/formats';
import { textIn } from '$lib/domain/language';
import { compareDates, firstDay, lastDay } from '$lib/domain/time';
import { datasetOf, toScript } from '$lib/feeds/linked-data';
import { m } from '$lib/i18n/paraglide/messages';
import { OPERATIONS } from '$lib/server/api/operations';

export const load = ({ locals, url }) => {
	const { record, language, today } = locals;
	return {
		operations: OPERATIONS.map(({ path, summary, query, example }) => ({
			path,
			example: path.replace('{id}', example ?? ''),
			summary: summary(),
			parameters: Object.keys(query.shape)
		})),
		command: `curl '${url.origin}/api/v1/milestones?track=vfa&status=done&limit=5&lang=${language}'`,
		agreements: record.agreements
			.filter(({ role }) => role === 'tracked')
			.map(({ slug, name }) => ({ slug, name: textIn(name, language)?.text ?? slug })),
		today,
		dataset: toScript(dataset(locals, url))
	};
};

function dataset({ record, language, today }: App.Locals, { origin }: URL) {
	const base = `${origin}/${language}`;
	const dates = record.milestones.map(({ date }) => date).toSorted(compareDates);
	const [first = today, last = today] = [dates[0], dates.at(-1)];
	return datasetOf({
		url: `${base}/data`,
		name: m.common_site_title(),
		description: `${m.common_app_description()}. ${m.data_description()}`,
		language,
		licence: `${base}/data#licence`,
		version: record.version,
		modified: record.check.checkedOn,
		coverage: { from: firstDay(first), to: lastDay(last) },
		distributions: [
			{ url: `${base}/download.zip`, type: 'application/zip' },
			{ url: `${base}/milestones.csv`, type: 'text/csv' },
			{ url: `${base}/calendar.ics`, type: 'text/calendar' },
			...FEED_FORMATS.map((format) => ({
				url: `${base}/feed.${format}`,
				type: FEEDS[format].type
			})),
			{ url: `${origin}/api/v1/dump.json`, type: 'application/json' }
		]
	});
}
