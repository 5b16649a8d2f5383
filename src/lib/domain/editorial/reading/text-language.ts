/** Letters that Kazakh has and Russian does not. */
const KAZAKH = /[әғқңөұүһі]/giu;

/** Languages written in Cyrillic letters, of those that sources are in. */
const CYRILLIC = new Set(['be', 'bg', 'kk', 'ky', 'mn', 'ru', 'sr', 'tg', 'uk']);

/**
 * The language of a text, as ISO 639-1: what its page declares, unless the letters contradict it (many pages
 * in Russian declare English). `und` if neither helps.
 */
export function textLanguage(text: string, declared: string | null): string {
	const claimed = /^[a-z]{2}(?![a-z])/iu.exec(declared ?? '')?.[0].toLowerCase() ?? null;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return claimed ?? 'und';
	const cyrillic = (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) / letters;
	if (cyrillic < 0.5) return claimed !== null && !CYRILLIC.has(claimed) ? claimed : 'und';
	// About one letter in six of a Kazakh text, but fewer than one in thirty of a Russian text with Kazakh names.
	const isKazakh = (text.match(KAZAKH)?.length ?? 0) / letters > 1 / 30;
	if (claimed === 'kk' || claimed === 'ru') return isKazakh ? 'kk' : 'ru';
	if (claimed !== null && CYRILLIC.has(claimed)) return claimed;
	return isKazakh ? 'kk' : 'ru';
}
