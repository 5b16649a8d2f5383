const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes `text` for HTML, also in attributes. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
