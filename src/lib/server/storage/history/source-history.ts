import type { Source } from '$lib/domain/milestones/citation';
import type { Handle } from '$lib/server/storage/store';

/** Where each revision of a milestone stands in the history, by its id. Two of one instant still have an order. */
export async function revisionPlaces(
	db: Handle,
	slug: string
): Promise<ReadonlyMap<string, number>> {
	const rows = await db
		.selectFrom('event')
		.select(['sequence', 'after'])
		.where('subject', '=', 'milestone')
		.where('subject_id', '=', slug)
		.where('after', 'is not', null)
		.orderBy('sequence', 'desc')
		.orderBy('id')
		.execute();
	// The first event that names an id is the one that wrote it.
	return new Map(
		rows.map(({ sequence, after }) => [
			(JSON.parse(after ?? '{}') as { id?: string }).id ?? '',
			Number(sequence)
		])
	);
}

/** A source as it stood after this place of the history; `null` if the record did not have it. */
export async function sourceAfter(
	db: Handle,
	source: Source,
	place: number
): Promise<Source | null> {
	const next = await db
		.selectFrom('event')
		.select('before')
		.where('subject', '=', 'source')
		.where('subject_id', '=', source.id)
		.where('sequence', '>', place)
		.orderBy('sequence')
		.orderBy('id')
		.executeTakeFirst();
	if (!next) return source;
	return next.before === null ? null : (JSON.parse(next.before) as Source);
}
