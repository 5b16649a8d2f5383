import { languagesOf, textsIn } from '$lib/domain/editorial/editions';
import type { Situation } from '$lib/domain/editorial/workflow';
import { typedOf } from '$lib/domain/editorial/typed';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { Source } from '$lib/domain/milestones/citation';
import type { Edition } from '$lib/server/storage/milestones/editions';
import type { Approval, Mark, Marks, Schedule } from '$lib/server/storage/milestones/reviews';
import type { StoredRevision } from '$lib/server/storage/milestones/revisions';

/** A milestone as the desk sees it: its newest revision and the decisions about it. */
export interface Work {
	slug: string;
	newest: StoredRevision;
	situation: Situation;
	review: Mark | undefined;
	approval: Approval | undefined;
	schedule: Schedule | undefined;
	/** What readers see now, or what was retracted. */
	edition: Edition | undefined;
}

/** @param editions of this milestone, in order */
export function workOf(newest: StoredRevision, marks: Marks, editions: readonly Edition[]): Work {
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
			author: newest.author
		},
		review,
		approval,
		schedule,
		edition
	};
}

/** True if readers see this revision in all its languages. */
function showsAll({ kind, revisionId, content }: Edition, newest: StoredRevision): boolean {
	if (kind !== 'publication' || revisionId !== newest.id || !newest.content) return false;
	const said = newest.content;
	return languagesOf(said).every(
		(language) => textsIn(said, language) === textsIn(content, language)
	);
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
