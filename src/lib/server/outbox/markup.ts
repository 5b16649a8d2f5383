const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `text` as text and nothing else inside HTML, in attributes too. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
