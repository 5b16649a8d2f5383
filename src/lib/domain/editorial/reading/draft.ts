import type { PageFacts } from '$lib/domain/editorial/archived-copy';
import { NEW_MILESTONE } from '$lib/domain/editorial/typed';
import { NO_SOURCE, type TypedSource } from '$lib/domain/milestones/fields/citations';
import { NO_TEXTS, type TypedTexts } from '$lib/domain/milestones/fields/typed-texts';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import { coveringDate } from './moment';
import type { Proposal } from './read-article';

/** The row of a source in the milestone form, filled in from its page. */
export function sourceRow(page: PageFacts, passage: string): TypedSource {
	const { url, publisher, title, language, kind, publishedOn } = page;
	return {
		...NO_SOURCE,
		url,
		publisher,
		title,
		language,
		kind,
		publishedOn: publishedOn ?? '',
		passage
	};
}

/**
 * The form of a new milestone, filled in from a proposal. A period becomes the most precise date that covers it.
 * Confidence depends on the source: high for an official text about something that has happened, else medium.
 * @param title in the language of the interface
 */
export function draftOf(proposal: Proposal, page: PageFacts, title: TypedTexts): TypedMilestone {
	const { tracks, kind, stage, status, moment, place, passage } = proposal;
	return {
		...NEW_MILESTONE,
		tracks,
		kind,
		stage,
		status,
		date: coveringDate(moment) ?? '',
		place: { ...NO_TEXTS, ...place },
		title,
		confidence: page.kind === 'official' && status === 'done' ? 'high' : 'medium',
		sources: [sourceRow(page, passage)]
	};
}
