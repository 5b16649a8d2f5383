/** Kazakhstan has one time since 2024, five hours ahead of UTC. */
const OFFSET = '+05:00';

/**
 * The instant of a time in Kazakhstan as a browser's field writes it (`2026-11-30T09:00`), ISO 8601 in UTC;
 * `null` where it is none.
 */
export function readDueAt(text: string): string | null {
	const found = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?=:\d{2}|$)/u.exec(text.trim())?.[0];
	if (!found) return null;
	const instant = new Date(`${found.replace(' ', 'T')}:00${OFFSET}`);
	return Number.isNaN(instant.valueOf()) ? null : instant.toISOString();
}
