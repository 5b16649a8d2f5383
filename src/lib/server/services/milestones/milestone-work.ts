import { languagesOf, textsIn } from '$lib/domain/editorial/editions';
import type { Situation } from '$lib/domain/editorial/workflow';
import { writersOf } from '$lib/domain/editorial/writers';
import { typedOf } from '$lib/domain/editorial/typed';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Source } from '$lib/domain/milestones/citation';
import type { Edition } from '$lib/server/storage/milestones/editions';
import type { Approval, Mark, Marks, Schedule } from '$lib/server/storage/milestones/reviews';
import type { StoredRevision } from '$lib/server/storage/milestones/revisions';
import type { Authorship } from '$lib/server/storage/milestones/authorship';

export interface Plan {
	/** The number of the planned revision. */
	number: number;
	schedule: Schedule;
}

/** A milestone as the desk sees it: its newest revision and the decisions about it. */
export interface Work {
	slug: string;
	newest: StoredRevision;
	situation: Situation;
	review: Mark | undefined;
	approval: Approval | undefined;
	schedule: Schedule | undefined;
	/** An earlier revision that will be published when it is due, while the newest is written. */
	plan: Plan | undefined;
	/** What readers see now, or what was retracted. */
	edition: Edition | undefined;
}

/**
 * @param editions of this milestone, in order
 * @param authorship of all its revisions
 */
export function workOf(
	newest: StoredRevision,
	marks: Marks,
	editions: readonly Edition[],
	authorship: readonly Authorship[]
): Work {
	const isOf = (mark: Mark) => mark.revisionId === newest.id;
	const review = marks.reviews.find(isOf);
	const approval = marks.approvals.find(isOf);
	const schedule = marks.schedules.find(isOf);
	const edition = editions.at(-1);
	const isPublic = edition !== undefined && showsAll(edition, newest);
	return {
		slug: newest.slug,
		newest,
		situation: {
			work: isPublic
				? 'public'
				: schedule
					? 'scheduled'
					: approval
						? 'approved'
						: review
							? 'in-review'
							: 'draft',
			standing: standingOf(editions),
			complete: newest.content !== null,
			authors: writersSince(newest, editions, authorship)
		},
		review,
		approval,
		schedule,
		plan: planOf(newest, marks, authorship),
		edition
	};
}

function planOf(
	{ id, slug, number }: StoredRevision,
	{ schedules }: Marks,
	authorship: readonly Authorship[]
): Plan | undefined {
	const schedule = schedules.find((it) => it.slug === slug && it.revisionId !== id);
	const planned = authorship.find((revision) => revision.id === schedule?.revisionId);
	return schedule && planned && planned.number < number
		? { number: planned.number, schedule }
		: undefined;
}

/** True if readers see this revision in all its languages. */
function showsAll({ kind, revisionId, content }: Edition, newest: StoredRevision): boolean {
	if (kind !== 'publication' || revisionId !== newest.id || !newest.content) return false;
	return saysAll(content, newest.content);
}

function saysAll(content: MilestoneContent, said: MilestoneContent): boolean {
	return languagesOf(said).every(
		(language) => textsIn(said, language) === textsIn(content, language)
	);
}

/** After a retraction nothing is public, so that all of it must be approved again. */
function writersSince(
	newest: StoredRevision,
	editions: readonly Edition[],
	authorship: readonly Authorship[]
): string[] {
	const isRetracted = editions.at(-1)?.kind === 'retraction';
	const shown = new Set(
		isRetracted ? [] : editions.filter(isWhole(authorship)).map(({ revisionId }) => revisionId)
	);
	const revisions = authorship.map(({ id, number, author, origin }) => ({
		...{ number, author, origin },
		isPublic: shown.has(id)
	}));
	return writersOf(revisions, newest.number);
}

/** Of editions, those that showed their revision in all its languages. */
function isWhole(authorship: readonly Authorship[]): (edition: Edition) => boolean {
	const contents = new Map(authorship.map(({ id, content }) => [id, content]));
	return ({ kind, revisionId, content }) => {
		const said = contents.get(revisionId);
		return kind === 'publication' && said ? saysAll(content, said) : false;
	};
}

function standingOf(editions: readonly Edition[]): Situation['standing'] {
	const last = editions.at(-1);
	if (!last) return 'unpublished';
	if (last.kind === 'retraction') return 'retracted';
	return editions.length > 1 ? 'corrected' : 'published';
}

/** A revision as its form shows it; if it came from a file, the form is filled in from its content. */
export function formOf(
	revision: StoredRevision,
	sources: ReadonlyMap<string, Source>
): TypedMilestone {
	if (revision.typed) return revision.typed;
	if (!revision.content) throw new Error(`Revision ${revision.id} says nothing.`);
	return typedOf(revision.content, sources);
}
