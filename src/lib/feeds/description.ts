import { inEachLanguage, type Language } from '$lib/domain/language';
import { citedSources, type CitedSource } from '$lib/domain/milestones/evidence';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { modalityOf, type Modality } from '$lib/domain/milestones/modality';
import { milestoneUrl } from '$lib/domain/record/addresses';
import type { Change, Retraction } from '$lib/domain/record/changes';
import { changesOf, type TrackerRecord } from '$lib/domain/record/record';
import type { Day, Instant, PartialDate } from '$lib/domain/time';

/** The three dates of a milestone; `null` means that the day was not recorded. */
export interface Clocks {
	/** When it happened, or will happen. */
	date: PartialDate | null;
	/** When it entered the record. */
	recordedOn: Day | null;
	/** When the record was last checked. */
	checkedOn: Day | null;
}

type Told = Omit<
	Milestone,
	'slug' | 'date' | 'recordedOn' | 'revisedOn' | 'revision' | 'citations'
>;

/**
 * A published milestone as a value without format or language: Atom, JSON Feed, iCalendar, CSV, the API,
 * JSON-LD and references are all made from it, so that no two of them can disagree.
 */
export interface Description extends Told {
	/** The same in every format and language; it never changes. */
	id: string;
	/** {@link id} made globally unique (RFC 7986, 5.3). */
	uid: string;
	clocks: Clocks & { date: PartialDate; recordedOn: Day; checkedOn: Day };
	modality: Modality;
	/** How often it has been published, and when it last was. */
	revision: { number: number; on: Day };
	/** When this tracker published it first. */
	publishedAt: Instant;
	/** When this tracker last changed it before the eyes of readers. */
	updatedAt: Instant;
	/** Its public changes since then, the latest first. */
	changes: readonly Change[];
	sources: CitedSource[];
	/** Its page in each language. */
	pages: Record<Language, string>;
}

/** A retracted milestone, without any of its content. */
export interface RetractedDescription
	extends
		Pick<Description, 'id' | 'uid' | 'publishedAt' | 'updatedAt' | 'changes' | 'pages'>,
		Pick<Retraction, 'tracks' | 'stage' | 'note'> {
	clocks: Description['clocks'];
	retractedOn: Day;
}

/** @param origin the public address of the tracker */
export function describe(
	record: Pick<TrackerRecord, 'sources' | 'check' | 'changes'>,
	milestone: Milestone,
	origin: string
): Description {
	const { slug, date, recordedOn, revisedOn, revision, citations, ...told } = milestone;
	return {
		...told,
		...identityOf(record, slug, origin),
		clocks: { date, recordedOn, checkedOn: record.check.checkedOn },
		modality: modalityOf(milestone),
		revision: { number: revision, on: revisedOn },
		sources: citedSources(record.sources, citations)
	};
}

/** @param origin the public address of the tracker */
export function describeRetraction(
	record: Pick<TrackerRecord, 'check' | 'changes'>,
	{ slug, date, recordedOn, on, ...told }: Retraction,
	origin: string
): RetractedDescription {
	return {
		...told,
		...identityOf(record, slug, origin),
		clocks: { date, recordedOn, checkedOn: record.check.checkedOn },
		retractedOn: on
	};
}

/**
 * What a milestone is told by, corrected, retracted or published again.
 * @throws Error for one without a change: what readers see was published at some moment
 */
function identityOf(record: Pick<TrackerRecord, 'changes'>, slug: string, origin: string) {
	const changes = changesOf(record, slug);
	const [first, last] = [changes.at(-1), changes[0]];
	if (!first || !last) throw new Error(`Nothing says when ${slug} was published.`);
	return {
		id: slug,
		uid: `${slug}@${new URL(origin).hostname}`,
		publishedAt: first.at,
		updatedAt: last.at,
		changes,
		pages: inEachLanguage((language) => milestoneUrl(origin, language, slug))
	};
}

/** The page of a description as it was at the end of `day`, so that a cited page never changes. */
export function datedPage(
	{ pages }: Pick<Description, 'pages'>,
	language: Language,
	day: Day
): string {
	return `${pages[language]}?as-of=${day}`;
}
