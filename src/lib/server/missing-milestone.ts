import { error } from '@sveltejs/kit';
import { textIn } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';

/**
 * Ends a request for a milestone that the record does not hold. Retracted is not the same as never there: the
 * address goes on to say why.
 */
export function missingMilestone(
	{ record, language }: Pick<App.Locals, 'record' | 'language'>,
	slug: string
): never {
	const retraction = record.retractions.get(slug);
	if (!retraction) error(404);
	const { note, on } = retraction;
	error(410, {
		message: 'Retracted',
		retraction: { note: textIn(note, language), on: formatDate(on, language) }
	});
}
