import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { complete, outcome } from '$lib/domain/effects/check';
import { answerFeed } from '$lib/feeds/answer-feed';
import { covers } from '$lib/domain/effects';
import { m } from '$lib/i18n/paraglide/messages';
import { outcomeContext } from '$lib/server/traveller-context';
import { readCheck } from '$lib/server/traveller/read-check';
import { answerLines } from '$lib/server/traveller/answer-lines';
import { resultView } from '$lib/server/traveller/result-view';

/** "My answer" as a feed: another entry only when a line of it changes. */
export const GET = ({ locals, url }) => {
	const { answers, question, canonical } = readCheck(locals, url.searchParams);
	if (question !== null) error(404, m.error_404_title());
	const given = complete(answers);
	const result = resultView(locals, given, outcome(given, outcomeContext(locals)));
	const lines = answerLines(result);
	const path = `${url.origin}/${locals.language}/check`;
	const body = answerFeed({
		url: path + canonical,
		self: `${path}/feed.atom${canonical}`,
		feedTitle: m.check_feed_title(),
		language: locals.language,
		title: lines[0] ?? m.check_feed_title(),
		lines,
		digest: createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16),
		updated: lastChange(locals)
	});
	return new Response(body, {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'x-robots-tag': 'noindex' }
	});
};

/** The day on which the newest of the rules that apply today began to. */
function lastChange({ record, today }: App.Locals): Date {
	const days = record.rules.filter((rule) => covers(rule, today)).map((it) => it.validFrom);
	return new Date(`${days.toSorted().at(-1) ?? today}T00:00:00Z`);
}
