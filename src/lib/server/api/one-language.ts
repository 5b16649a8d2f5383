import { LANGUAGES, textIn, type Language, type Localized } from '$lib/domain/language';

/** `value` with each of its texts in one language only: the requested one, or else the best other one. */
export function inOneLanguage(value: unknown, language: Language): unknown {
	if (Array.isArray(value)) return value.map((item) => inOneLanguage(item, language));
	if (typeof value !== 'object' || value === null) return value;
	if (isLocalized(value)) {
		const text = textIn(value, language);
		return text ? { [text.language]: text.text } : {};
	}
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, inOneLanguage(item, language)])
	);
}

function isLocalized(value: object): value is Localized {
	const keys = Object.keys(value);
	return keys.length > 0 && keys.every((key) => LANGUAGES.includes(key as Language));
}
