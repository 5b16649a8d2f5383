import { parseDateText, parseDay, isDay, type Day } from '$lib/domain/time';

/**
 * The day on which a page or feed says that it was published: ISO 8601 or RFC 822 with or without a time, or
 * words in one of the three languages. It stays the day in the site's own time zone. `null` if it is not a day.
 */
export function publishedDay(text: string | null): Day | null {
	const plain = text?.trim() ?? '';
	const [iso] = /^\d{4}-\d\d-\d\d(?=$|[T\s])/u.exec(plain) ?? [];
	if (iso) return parseDay(iso) ?? null;
	const [, day, month, year] =
		/^(?:\p{L}+,?\s+)?(\d{1,2})[\s-](\p{L}{3,9})[\s-](\d{4}|\d{2})(?=$|\s)/u.exec(plain) ?? [];
	const words = day ? `${day} ${month} ${year?.length === 2 ? `20${year}` : year}` : plain;
	const read = parseDateText(words);
	return 'date' in read && isDay(read.date) ? read.date : null;
}
