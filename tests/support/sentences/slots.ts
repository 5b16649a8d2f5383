import { OFFICIAL_HOSTS } from '$lib/domain/editorial/gate/official-hosts';
import type { Language } from '$lib/domain/language';
import * as lists from './closed-lists';
import * as law from './law-lists';
import * as values from './values';
import type { Values } from './values';

/** What a person or another site wrote. */
const written = values.texts(() => '…');
const tengeRate = values.texts(() => '601.5');
const officialHosts = values.texts(() => OFFICIAL_HOSTS.join(', '));

/**
 * The kinds of values, each with the slots that take it: names as `slotName` gives them, or where a message uses a
 * name in a sense of its own, the message and the name. Numbers that cannot occur are left out in `limits.ts`.
 */
const KINDS: [kind: Values, slots: string][] = [
	[
		values.numbers,
		`n count number of known total most min max filled later never unseen end lower upper version revision record
		cases origins scored inForce stalled measured shown months official status
		period
		answered dropped pending curves allCurves toldLeast cameLeast toldMost cameMost
		backtest_cell_yes.then backtest_cell_yes.now backtest_cell_no.then backtest_cell_no.now
		lowest forecast_ledger_line_text.first forecast_ledger_line_text.last forecast_ledger_line_text.highest
		concluded slow forecast_slow_some.open links_run_progress.checked
		problems_passage_too_long.words`
	],
	[values.formatted, 'open applications issued check_tenge_amount.amount'],
	[
		values.percent(0),
		`half eighty earliest latest highest backtest_compare_text.share backtest_compare_text.after`
	],
	[values.percent(1), 'share without with after statistics_change.before'],
	[values.score, 'two own'],
	[values.rate, 'rate'],
	[values.year, 'year from to'],
	[
		values.days,
		`date day first last lodged standard maximum today revised initialled signed home_checked.checked
		travel_days_used.from travel_days_used.to travel_days_used_none.from travel_days_used_none.to`
	],

	[values.months, 'fastest opens'],
	[
		values.partialDates,
		`follow_notice_untitled.date home_rounds_last.date home_rounds_last_no_place.date home_round_only.date
		home_round_only_no_place.date`
	],
	[values.shortDates, 'precedents_after.date'],
	[values.isoDay, 'asked example beforeDate problems_steps_out_of_order.date'],
	[values.instant, 'when since links_since.checked'],
	[values.due, 'workflow_due.time workflow_planned.time workflow_planned_short.time'],
	[values.zone, 'zone'],
	[values.reach, 'reach forecast_told.known backtest_priors_text.known'],
	[
		values.money,
		'amount saving fee each then check_fee_either.low check_fee_either.high changes_sum_line.total check_service_value_each.total'
	],
	[values.moneyRange, 'range'],
	[values.length, 'length'],
	[values.daysInText, 'days'],
	[lists.wholeDays, 'check_decision_value.days check_decision_value.most'],
	[
		values.monthsInDecimals,
		`agreements_length.months precedents_so_far.months precedents_seen.months precedents_seen_unseen.seen
		precedents_seen_unseen.unseen precedents_after.months
		precedents_chart_label.now`
	],
	[values.wholeLength, 'precedents_median.months'],
	[officialHosts, 'hosts'],
	[tengeRate, 'problems_rate_implausible.last'],
	[lists.became, 'became'],
	[lists.track, 'track'],
	[lists.stage, 'desk_warning_headline.from desk_warning_headline.to stage'],
	[lists.stageInSentence, 'vfa ra'],
	[lists.step, 'step before'],
	[lists.confidence, 'confidence'],
	[lists.country, 'country state'],
	[lists.partner, 'partner statistics_panel_label.country'],
	[lists.city, 'place city'],
	[lists.roundPlace, 'home_rounds_last.place home_round_only.place'],
	[lists.missing, 'languages'],
	[lists.languageCode, 'desk_field_in.language'],
	[lists.languageName, 'language'],
	[lists.question, 'question'],
	[lists.questionInside, 'check_change_label.question'],
	[law.article, 'article'],
	[
		law.numeral,
		`citation_article.article citation_article_paragraph.article citation_article_point.article
		citation_article_two.first citation_article_two.second`
	],
	[law.paragraph, 'paragraph'],
	[law.point, 'point'],
	[law.annexNumber, 'citation_annex.annex'],
	[law.codeAnnex, 'citation_code_annex.annex'],
	[law.codePart, 'citation_code_annex.part'],
	[law.annex, 'annex'],
	[law.series, 'series'],
	[
		law.issue,
		`citation_oj_page.number citation_oj_page_decision.number citation_oj_issue.number
		citation_oj_issue_decision.number citation_oj_issue_decision_no_page.number`
	],
	[law.page, 'page'],
	[
		law.issueDay,
		`citation_oj_page.date citation_oj_page_decision.date citation_oj_issue.date
		citation_oj_issue_decision.date citation_oj_issue_decision_no_page.date
		citation_oj_decision_date.date`
	],
	[law.decision, 'decision citation_oj_decisions.first citation_oj_decisions.second'],
	[law.namedBy('cites'), 'citation_cites.of'],
	[law.namedBy('quotes'), 'citation_quotes.of'],
	[law.namedBy('reproduces'), 'citation_reproduces.of'],
	[law.namedBy('summarises'), 'citation_summarises.of'],
	[law.namedBy('text-of'), 'citation_text_of.of'],
	[law.namedBy('copy-of'), 'citation_copy_of.of'],
	[law.namedBy('copy-on'), 'citation_copy_on.of'],
	[law.namedBy('private-copy-of'), 'citation_private_copy_of.of'],
	[law.namedBy('on'), 'citation_on.of'],
	[lists.rule, 'rules_open.rule'],
	[lists.method, 'method'],
	[lists.action, 'action'],
	[lists.editedFields, 'workflow_merged_fields.fields'],
	[lists.readFields, 'milestone_changes_fields.fields'],
	[lists.field, 'field'],
	[lists.textIn, 'milestone_outdated.languages workflow_outdated.text workflow_outdated.others'],
	[lists.title, 'title'],
	[lists.agreementName, 'agreements_description.name'],
	[
		written,
		`name names text words values list query button svg png code slug host address site publisher source
		rule reason fields model partners value time agreements_decision.number
		forecast_cite_text.version backtest_computed.version`
	]
];

const KIND_OF = new Map(
	KINDS.flatMap(([kind, slots]) => slots.split(/\s+/u).map((slot) => [slot, kind] as const))
);

/** The name under which the table has slot `name` of `message`. */
export function entryOf(message: string, name: string): string | undefined {
	return [`${message}.${name}`, name].find((entry) => KIND_OF.has(entry));
}

/** All names of the table. */
export const ENTRIES: readonly string[] = [...KIND_OF.keys()];

/** The values of slot `name` of `message`; of whole numbers, those of `list`. */
export function valuesOf(
	[message, name]: readonly [message: string, name: string],
	language: Language,
	list: readonly number[]
) {
	return KIND_OF.get(entryOf(message, name) ?? '')?.(name, language, list) ?? [];
}
