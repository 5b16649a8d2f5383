import { createHash } from 'node:crypto';
import { complete, outcome } from '$lib/domain/effects/check';
import { covers } from '$lib/domain/effects';
import { atTime, type Instant } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { feedResponse } from '$lib/feeds/response';
import { refuse } from '$lib/server/refuse';
import { outcomeContext } from '$lib/server/traveller-context';
import { readCheck } from '$lib/server/traveller/read-check';
import { answerLines } from '$lib/server/traveller/answer-lines';
import { resultView } from '$lib/server/traveller/result-view';

/** "My answer" as a feed, which gets a new entry only when a line of the answer changes. */
export const GET = (event) => {
	const { locals, params, url } = event;
	const { answers, question, canonical } = readCheck(locals, url.searchParams);
	if (question !== null) return refuse(event, 404);
	const given = complete(answers);
	const result = resultView(locals, given, outcome(given, outcomeContext(locals)));
	const lines = answerLines(result);
	const path = `${url.origin}/${locals.language}/check`;
	const title = lines[0] ?? m.check_feed_title();
	const digest = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
	const updated = lastChange(locals);
	const page = path + canonical;
	const site = m.common_site_title();
	const id = `${page}#${digest}`;
	const response = feedResponse(
		{
			title: m.check_feed_title(),
			subtitle: title,
			author: site,
			language: locals.language,
			home: page,
			address: { path: `${path}/feed`, query: canonical },
			updated,
			entries: [
				{
					...{ id, url: page, title, lines },
					...{ published: updated, updated, tags: [], sources: [], about: null }
				}
			]
		},
		params.format
	);
	response.headers.set('x-robots-tag', 'noindex');
	return response;
};

/** When the newest of the rules that apply today began to: with its day. */
function lastChange({ record, today }: App.Locals): Instant {
	const days = record.rules.filter((rule) => covers(rule, today)).map((it) => it.validFrom);
	return atTime(days.toSorted().at(-1) ?? today, '00:00');
}
