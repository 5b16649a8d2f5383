const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
/** Letters of other alphabets, and anything else that is no letter of the three above. */
const OTHER = /[\p{L}--[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]]/v;

/** Letters of European alphabets that are no Latin letter with a mark. */
const OF_ALPHABETS = /[ßæøœðþłđħ]/gu;

/**
 * Whether a host may pass for another one: a part of it mixes alphabets, or has another alphabet than the ending
 * (`ес.europa.eu` in Cyrillic letters). Names whose ending is in the same alphabet are as good as any («мвд.рф»).
 * Latin letters of phonetic and other special use, which no alphabet of a source has (`ɡov.kz`), are refused too.
 * After the restrictions of Unicode Technical Standard 39 (Moderately Restrictive), without its exceptions for East
 * Asian scripts, in which no source of this record is written.
 * @param host in Unicode, not in Punycode
 */
export function isLookAlike(host: string): boolean {
	if (hasSpecialLatin(host)) return true;
	const parts = host.split('.').filter(Boolean);
	const ending = alphabetsOf(parts.at(-1) ?? '');
	return parts.some((part) => {
		const alphabets = alphabetsOf(part);
		return alphabets.length > 1 || alphabets.some((alphabet) => !ending.includes(alphabet));
	});
}

/** Whether a Latin letter is neither plain, nor plain with a mark, nor of a European alphabet. */
function hasSpecialLatin(host: string): boolean {
	const plain = host.normalize('NFD').replace(/\p{M}/gu, '').replace(OF_ALPHABETS, '');
	return /[^\P{Script=Latin}A-Za-z]/u.test(plain);
}

function alphabetsOf(part: string): number[] {
	const found = SCRIPTS.flatMap((script, index) => (script.test(part) ? [index] : []));
	return OTHER.test(part) ? [...found, SCRIPTS.length] : found;
}
