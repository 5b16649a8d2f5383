const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
/** Letters of other alphabets, and anything else that is no letter of the three above. */
const OTHER = /[\p{L}--[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]]/v;

/**
 * Whether a host may pass for another one: a part of it mixes alphabets, or has another alphabet than the ending
 * (`ес.europa.eu` in Cyrillic letters). Names whose ending is in the same alphabet are as good as any («мвд.рф»).
 * After the restrictions of Unicode Technical Standard 39 (Moderately Restrictive), without its exceptions for East
 * Asian scripts, in which no source of this record is written.
 * @param host in Unicode, not in Punycode
 */
export function isLookAlike(host: string): boolean {
	const parts = host.split('.').filter(Boolean);
	const ending = alphabetsOf(parts.at(-1) ?? '');
	return parts.some((part) => {
		const alphabets = alphabetsOf(part);
		return alphabets.length > 1 || alphabets.some((alphabet) => !ending.includes(alphabet));
	});
}

function alphabetsOf(part: string): number[] {
	const found = SCRIPTS.flatMap((script, index) => (script.test(part) ? [index] : []));
	return OTHER.test(part) ? [...found, SCRIPTS.length] : found;
}
