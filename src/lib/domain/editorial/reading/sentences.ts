/** Abbreviations with a full stop that does not end the sentence, in three languages, in lower case. */
const ABBREVIATIONS = new Set(
	[
		'mr mrs ms dr st no art jan feb mar apr jun jul aug sep sept oct nov dec vs approx e.g i.e u.s u.k',
		'г гг т.е т.н т.к им ул стр см ст п пп ч млн млрд тыс руб долл янв фев февр апр авг сент окт нояб дек кв',
		'ж жж т.б ғ қаң ақп нау сәу мам мау шіл там қыр қаз қар жел'
	].flatMap((words) => words.split(' '))
);

/** The space between the end of a sentence and the possible beginning of another. */
const BOUNDARY = /(?<=[.!?…]["»”’)]{0,2})\s+(?=["«“‘(—–-]{0,2}\s?[\p{Lu}\p{N}])/u;

/**
 * The sentences of `text`, trimmed, in order. A line break always ends one; the full stop of an initial
 * («К. Каллас») or of an abbreviation («2025 г.», "Dec. 31") does not.
 */
export function splitSentences(text: string): string[] {
	return text.split(/\n+/u).flatMap((line) => {
		const sentences: string[] = [];
		for (const part of line.trim().split(BOUNDARY)) {
			const last = sentences.at(-1);
			if (last !== undefined && endsInAbbreviation(last)) {
				sentences[sentences.length - 1] = `${last} ${part}`;
			} else if (part) {
				sentences.push(part);
			}
		}
		return sentences;
	});
}

function endsInAbbreviation(text: string): boolean {
	const word = /(?<![\p{L}.])((?:\p{L}+\.)*\p{L}+)\.$/u.exec(text)?.[1];
	if (word === undefined) return false;
	return /^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

/** Where a sentence may be split: at commas and semicolons, and after «2025 г.», which may have ended it. */
export function splitClauses(sentence: string): string[] {
	return sentence
		.split(/[,;]\s+|(?<=\s[гж]\.)\s+(?=\p{Lu})/u)
		.map((clause) => clause.trim())
		.filter(Boolean);
}
