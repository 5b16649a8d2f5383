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

/**
 * @param authors whose words it holds, see {@link authorsOf}
 * @param editions of this milestone, in order
 */
export function workOf(
	newest: StoredRevision,
	authors: readonly string[],
	marks: Marks,
	editions: readonly Edition[]
): Work {
	const isOf = (mark: Mark) => mark.revisionId === newest.id;
	const review = marks.reviews.find(isOf);
	const approval = marks.approvals.find(isOf);
	const schedule = marks.schedules.find(isOf);
	const edition = editions.at(-1);
	const isPublic = isShown(newest, editions);
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
			authors
		},
		review,
		approval,
		schedule,
		edition
	};
}

/** Whether readers see this revision in all its languages. */
export function isShown(newest: StoredRevision, editions: readonly Edition[]): boolean {
	const edition = editions.at(-1);
	return edition !== undefined && showsAll(edition, newest);
}

/**
 * Everybody who wrote a revision since the last one that readers saw in all its languages, and the author of the newest.
 * A text may lie unpublished in one language while another is published, so such an edition ends nothing. Somebody who
 * merged two texts has both authors before them.
 * @param revisions of one milestone, the newest first
 */
export function authorsOf(
	revisions: readonly Pick<StoredRevision, 'id' | 'author' | 'content'>[],
	editions: readonly Edition[]
): string[] {
	const [newest, ...earlier] = revisions;
	const shown = earlier.findIndex((revision) =>
		editions.some((edition) => showsAll(edition, revision))
	);
	const since = shown === -1 ? earlier : earlier.slice(0, shown);
	return [...new Set([newest, ...since].flatMap((revision) => revision?.author ?? []))];
}

function showsAll(
	{ kind, revisionId, content }: Edition,
	newest: Pick<StoredRevision, 'id' | 'content'>
): boolean {
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
