import type { Language } from '$lib/domain/language';

/** A text as it begins a sentence. */
export function capitalised(text: string, language: Language): string {
	return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
