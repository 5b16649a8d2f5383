import { error } from '@sveltejs/kit';
import { textIn } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots } from '$lib/i18n/values/slots';

type Asked = Pick<App.Locals, 'record' | 'language'>;

/**
 * Ends a request for the page of a milestone that is not in the record. If it was retracted, the page says why;
 * if it never existed, it is "not found".
 */
export function missingMilestone(asked: Asked, slug: string): never {
	const retraction = retractionOf(asked, slug);
	if (!retraction) error(404);
	error(410, { message: 'Retracted', retraction });
}

/** The same for a document about it, in plain text, because its readers expect no page. */
export function missingDocument(asked: Asked, slug: string): Response {
	const retraction = retractionOf(asked, slug);
	const lines = retraction
		? [
				m.common_error_410_title(),
				m.common_error_410_text(dateSlots('date', retraction.on, asked.language)),
				...(retraction.note ? [retraction.note.text] : [])
			]
		: [m.common_error_404_title()];
	return new Response(`${lines.join('\n')}\n`, {
		status: retraction ? 410 : 404,
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}

function retractionOf({ record, language }: Asked, slug: string) {
	const retraction = record.retractions.get(slug);
	if (!retraction) return undefined;
	const { note, on } = retraction;
	return { note: textIn(note, language), on };
}
