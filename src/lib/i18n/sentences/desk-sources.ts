import type { FetchProblem } from '$lib/domain/editorial/fetch-problem';
import type { PassageState } from '$lib/domain/editorial/passage';
import type { Moment } from '$lib/domain/editorial/reading/moment';
import { isSpan } from '$lib/domain/editorial/reading/moment';
import type { Proposal } from '$lib/domain/editorial/reading/read-article';
import type { TypedTexts } from '$lib/domain/milestones/fields/typed-texts';
import type { InboxState } from '$lib/domain/editorial/watch/inbox';
import type { LinkState } from '$lib/domain/editorial/watch/link-state';
import type { RuleEffect } from '$lib/domain/editorial/watch/rules';
import type { WatchedKind } from '$lib/domain/editorial/watch/watched';
import { inEachLanguage, type Language } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';
import { KIND_NAMES, labelInside, STAGE_NAMES, TRACK_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';

/*
 * Words for the closed lists of the desk's sources. Each table is total.
 */

type Words = (args: { status?: number | undefined }) => string;

const FETCH_WORDS = {
	off: m.fetch_off,
	'address-invalid': m.fetch_address_invalid,
	'address-scheme': m.fetch_address_scheme,
	'address-credentials': m.fetch_address_credentials,
	'address-port': m.fetch_address_port,
	'address-not-public': m.fetch_address_not_public,
	'redirects-too-many': m.fetch_redirects_too_many,
	'content-type': m.fetch_content_type,
	'too-large': m.fetch_too_large,
	'too-slow': m.fetch_too_slow,
	unreachable: m.fetch_unreachable,
	status: m.fetch_status,
	robots: m.fetch_robots,
	'no-text': m.fetch_no_text,
	unreadable: m.fetch_unreadable
} satisfies Record<FetchProblem, unknown>;

/** Why a page was not read, and what to do. */
export function describeFetchProblem(problem: FetchProblem, status?: number): string {
	return (FETCH_WORDS[problem] as Words)({ status });
}

export const PASSAGE_STATES: Record<PassageState, () => string> = {
	found: m.copy_passage_found,
	'not-found': m.copy_passage_not_found,
	'no-copy': m.copy_passage_no_copy
};

export const LINK_STATE_NAMES: Record<LinkState, () => string> = {
	alive: m.links_alive,
	moved: m.links_moved,
	gone: m.links_gone,
	unclear: m.links_unclear
};

export const INBOX_STATE_NAMES: Record<InboxState, () => string> = {
	new: m.inbox_state_new,
	captured: m.inbox_state_captured,
	attached: m.inbox_state_attached,
	dismissed: m.inbox_state_dismissed
};

export const RULE_EFFECT_NAMES: Record<RuleEffect, () => string> = {
	show: m.watch_rule_show,
	dismiss: m.watch_rule_dismiss
};

export const WATCHED_KIND_NAMES: Record<WatchedKind, () => string> = {
	feed: m.watch_kind_feed,
	page: m.watch_kind_page
};

/** A date, or from one to another. */
export function formatMoment(moment: Moment, language: Language): string {
	if (!isSpan(moment)) return formatDate(moment, language);
	const { from, to } = moment;
	return `${formatDate(from, language)} – ${formatDate(to, language)}`;
}

/** A plain name for what a proposal tells, in every language: "Signature: readmission agreement". */
export function proposalTitle({ stage, kind, tracks }: Proposal): TypedTexts {
	const titleIn = (locale: Language) => {
		const what =
			kind === 'round' ? KIND_NAMES.round({}, { locale }) : STAGE_NAMES[stage]({}, { locale });
		const names = tracks.map((track) => labelInside(TRACK_NAMES[track]({}, { locale }), locale));
		return `${what}: ${names.join(', ')}`;
	};
	return inEachLanguage(titleIn);
}
