/**
 * Kazakh endings. They depend on the last vowel (harmony) and the last sound of the word; a number takes the
 * ending of its last spoken word: «12» ends in «екі», so «12-сі».
 */

const FRONT = 'әеіөүэ';
const BACK = 'аоұыюяё';
// «у» and «и» are in neither: they follow the vowel before them, so «елу» is front and «оқу» is back.
const NASALS = 'мнң';
const VOICELESS = 'бвгдкқпстфхһцчшщ';

type Sound = 'vowel' | 'nasal' | 'voiceless' | 'voiced';

/** First letters of an ending by the sound before it, and what follows after a back and after a front vowel. */
interface Ending {
	after: Record<Sound, string>;
	back: string;
	front: string;
}

const ENDINGS = {
	/** «екісі», «үші»: its …, one of them */
	possessive: ending(['с', '', '', ''], 'ы', 'і'),
	/** «желтоқсанның» */
	genitive: ending(['н', 'н', 'т', 'д'], 'ың', 'ің'),
	/** «желтоқсанды» */
	accusative: ending(['н', 'д', 'т', 'д'], 'ы', 'і'),
	/** «желтоқсанда» */
	locative: ending(['д', 'д', 'т', 'д'], 'а', 'е'),
	/** «желтоқсаннан» */
	ablative: ending(['д', 'н', 'т', 'д'], 'ан', 'ен')
};

/** Only the dative also changes its consonant with the vowel: «шілдеге», «қаңтарға», «бірге», «үшке», «қырыққа». */
export type KazakhCase = keyof typeof ENDINGS | 'dative';

function ending(
	[vowel, nasal, voiceless, voiced]: [string, string, string, string],
	back: string,
	front: string
): Ending {
	return { after: { vowel, nasal, voiceless, voiced }, back, front };
}

/** @returns the ending alone: «дан» for «қаңтар» in the ablative */
export function kazakhEnding(word: string, kase: KazakhCase): string {
	const front = isFront(word);
	const sound = lastSound(word);
	if (kase === 'dative') {
		if (sound === 'voiceless') return front ? 'ке' : 'қа';
		return front ? 'ге' : 'ға';
	}
	const { after, ...rest } = ENDINGS[kase];
	return after[sound] + (front ? rest.front : rest.back);
}

/** `word` in `kase`: «қаңтардан». */
export function bendKazakh(word: string, kase: KazakhCase): string {
	return word + kazakhEnding(word, kase);
}

/** U+2011, so that a line never breaks between a number and its ending. */
const HYPHEN = '\u2011';

/** `n` in `kase`: «12‑сі», «40‑тан». @param n a whole number from 0 on @param text how the number is written */
export function kazakhNumber(n: number, kase: KazakhCase, text = String(n)): string {
	return `${text}${HYPHEN}${kazakhEnding(lastWord(n), kase)}`;
}

/**
 * `n` of something, in `kase`: «5 жағдайдың 1‑інде», «100 келіссөздің 6‑сынан аз». The possessive ends in a vowel
 * and takes «н» before the locative, the ablative and the other possessive cases.
 * @param n a whole number from 0 on
 */
export function kazakhPart(n: number, kase: 'locative' | 'ablative', text = String(n)): string {
	const owned = kazakhEnding(lastWord(n), 'possessive');
	const front = owned.endsWith('і');
	const after = { locative: front ? 'нде' : 'нда', ablative: front ? 'нен' : 'нан' }[kase];
	return `${text}${HYPHEN}${owned}${after}`;
}

/** An ordinal before its noun has no ending: «4‑» for «4‑кезең», «25a‑» for «25a‑бап». */
export function kazakhOrdinal(n: number | string): string {
	return `${n}${HYPHEN}`;
}

/** The percent sign is read «пайыз»: «55%‑ы», «55%‑дан». @param text the number with its sign */
export function kazakhPercent(text: string, kase: KazakhCase): string {
	return `${text}${HYPHEN}${kazakhEnding('пайыз', kase)}`;
}

const ONES = 'нөл бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ');
const TENS = 'жүз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ');

/** The last spoken word of a whole number: «екі» of 12, «қырық» of 40, «жүз» of 100. */
export function lastWord(n: number): string {
	if (n === 0 || n % 10 !== 0) return ONES[n % 10]!;
	if (n % 100 !== 0) return TENS[(n / 10) % 10]!;
	if (n % 1000 !== 0) return 'жүз';
	return n % 1_000_000 === 0 ? 'миллион' : 'мың';
}

function isFront(word: string): boolean {
	for (const letter of [...word.toLocaleLowerCase('kk')].reverse()) {
		if (FRONT.includes(letter)) return true;
		if (BACK.includes(letter)) return false;
	}
	return false;
}

function lastSound(word: string): Sound {
	const last = word.toLocaleLowerCase('kk').at(-1) ?? '';
	// After «у» and «и», endings are the same as after consonants: «елуі», «елудің».
	if ((FRONT + BACK).includes(last)) return 'vowel';
	if (NASALS.includes(last)) return 'nasal';
	return VOICELESS.includes(last) ? 'voiceless' : 'voiced';
}
