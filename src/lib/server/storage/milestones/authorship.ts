import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Handle } from '$lib/server/storage/store';

/** Who wrote a revision. */
export interface Authorship {
	id: string;
	slug: string;
	number: number;
	author: string;
	/** Of a restored revision, the number of the one whose text it brought back; `null` otherwise. */
	origin: number | null;
	/** Only of a published revision; `null` otherwise. */
	content: MilestoneContent | null;
}

/** Who wrote the revisions of all milestones, or of one. */
export async function listAuthorship(db: Handle, slug?: string): Promise<Authorship[]> {
	const query = db
		.selectFrom('revision')
		.leftJoin(
			(eb) => eb.selectFrom('edition').select('revision_id').distinct().as('published'),
			(join) => join.onRef('published.revision_id', '=', 'revision.id')
		)
		.select(['revision.id', 'milestone_slug', 'number', 'author'])
		.select(({ eb }) =>
			eb
				.case()
				.when('published.revision_id', 'is not', null)
				.then(eb.ref('revision.content'))
				.end()
				.as('content')
		)
		.select(({ selectFrom }) =>
			// A restored revision is a copy of what was typed for the earlier one.
			selectFrom('revision as earlier')
				.whereRef('earlier.milestone_slug', '=', 'revision.milestone_slug')
				.whereRef('earlier.number', '<', 'revision.number')
				.whereRef('earlier.typed', '=', 'revision.typed')
				.where('revision.how', '=', 'restored')
				.select(({ fn }) => fn.max('earlier.number').as('number'))
				.as('origin')
		);
	const rows = await (slug === undefined ? query : query.where('milestone_slug', '=', slug))
		.orderBy('number')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		slug: row.milestone_slug,
		number: Number(row.number),
		author: row.author,
		origin: row.origin === null ? null : Number(row.origin),
		content: row.content ? (JSON.parse(row.content) as MilestoneContent | null) : null
	}));
}
