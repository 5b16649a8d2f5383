import { addDays, addMilliseconds, day, instant } from '$lib/domain/time';
import { readShippedRecord, type ShippedMilestone } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { newId } from '$lib/server/storage/ids';
import { migrate } from '$lib/server/storage/migrate';
import { openStore } from '$lib/server/storage/open-store';
import type { Store } from '$lib/server/storage/store';

const AT = instant('2026-11-23T08:00:00.000Z');
/** The range of days for invented milestones; the last is the day of the shipped facts. */
const FIRST_DAY = day('2015-01-01');
const DAYS = 4340;
/** Rows in one statement: each has seven parameters, and SQLite allows 32,766. */
const CHUNK = 1000;

/**
 * A database of `count` milestones, for measuring only: the shipped ones, and copies of those that move no
 * track, each with a different day and title.
 */
export async function growDatabase(url: string, count: number): Promise<void> {
	const store = openStore(url);
	await migrate(store.db);
	const shipped = readShippedRecord('data');
	await importRecord(store, shipped, AT);
	const patterns = shipped.milestones.filter(
		({ kind }) => kind === 'statement' || kind === 'context'
	);
	for (let from = shipped.milestones.length; from < count; from += CHUNK) {
		const indexes = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i);
		await insertAll(
			store,
			indexes.map((index) => inventedMilestone(patterns, index)),
			from
		);
	}
	await store.close();
}

function inventedMilestone(patterns: readonly ShippedMilestone[], index: number): ShippedMilestone {
	const pattern = patterns[index % patterns.length];
	if (!pattern) throw new Error('The shipped record has no statement to copy.');
	return {
		...pattern,
		slug: `${pattern.slug}-${index}`,
		// Each is a prime number of days further on, so that they spread over all years.
		date: addDays(FIRST_DAY, (index * 1009) % DAYS),
		title: Object.fromEntries(
			Object.entries(pattern.title).map(([language, text]) => [language, `${text} (${index})`])
		)
	};
}

async function insertAll(
	store: Store,
	milestones: ShippedMilestone[],
	from: number
): Promise<void> {
	const rows = milestones.map(({ slug, recordedOn, kindReason: _, ...content }) => ({
		milestone: { slug, recorded_on: recordedOn, created_at: AT },
		revision: {
			id: newId(),
			milestone_slug: slug,
			number: 1,
			content: JSON.stringify(content),
			how: 'imported',
			is_minor: 0,
			author: 'import',
			created_at: AT
		}
	}));
	await store.db.transaction().execute(async (db) => {
		await db
			.insertInto('milestone')
			.values(rows.map(({ milestone }) => milestone))
			.execute();
		await db
			.insertInto('revision')
			.values(rows.map(({ revision }) => revision))
			.execute();
		const editions = rows.map(({ milestone, revision }, index) => ({
			id: newId(),
			milestone_slug: milestone.slug,
			number: 1,
			kind: 'publication' as const,
			revision_id: revision.id,
			content: revision.content,
			note: null,
			is_minor: 0,
			author: 'import',
			at: AT,
			told_at: addMilliseconds(AT, from + index),
			revised_on: milestone.recorded_on
		}));
		await db.insertInto('edition').values(editions).execute();
		const publications = rows.map(({ milestone, revision }) => ({
			milestone_slug: milestone.slug,
			revision_id: revision.id,
			published_at: AT
		}));
		await db.insertInto('publication').values(publications).execute();
	});
}
