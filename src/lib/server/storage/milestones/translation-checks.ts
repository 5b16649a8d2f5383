import type { Language } from '$lib/domain/language';
import type { Instant } from '$lib/domain/time';
import { newId } from '$lib/server/storage/ids';
import type { Handle } from '$lib/server/storage/store';

/** Somebody has checked an outdated translation and found it still right. */
export interface TranslationCheck {
	slug: string;
	language: Language;
	at: Instant;
}

/** All checks of all milestones, the oldest first. */
export async function listTranslationChecks(db: Handle): Promise<TranslationCheck[]> {
	const rows = await db.selectFrom('translation_check').selectAll().orderBy('id').execute();
	return rows.map((row) => ({
		slug: row.milestone_slug,
		language: row.language as Language,
		at: row.at
	}));
}

export async function insertTranslationCheck(
	db: Handle,
	check: TranslationCheck & { author: string }
): Promise<void> {
	await db
		.insertInto('translation_check')
		.values({
			id: newId(),
			milestone_slug: check.slug,
			language: check.language,
			author: check.author,
			at: check.at
		})
		.execute();
}
