/** Since 2024 all of Kazakhstan has been five hours ahead of UTC. */
const OFFSET = '+05:00';

/**
 * The instant (ISO 8601 in UTC) of a time in Kazakhstan from a browser's field (`2026-11-30T09:00`);
 * `null` if it is not a time.
 */
export function readDueAt(text: string): string | null {
	const found = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?=:\d{2}|$)/u.exec(text.trim())?.[0];
	if (!found) return null;
	const instant = new Date(`${found.replace(' ', 'T')}:00${OFFSET}`);
	return Number.isNaN(instant.valueOf()) ? null : instant.toISOString();
}
