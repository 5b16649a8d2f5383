import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import type { Allowed } from './allowed-latin';
import { leftoversInHtml, leftoversInJson, leftoversInText, leftoversInXml } from './leftovers';

type Find = (content: string, allowed: readonly Allowed[]) => string[];

/** What of each type is read by people. */
const BY_TYPE: Record<string, Find> = {
	'text/html': leftoversInHtml,
	'image/svg+xml': leftoversInXml,
	'application/atom+xml': leftoversInXml,
	'application/feed+json': (json, allowed) => leftoversInJson(JSON.parse(json), allowed),
	'application/json': (json, allowed) => leftoversInJson(JSON.parse(json), allowed),
	'application/problem+json': (json, allowed) => leftoversInJson(JSON.parse(json), allowed),
	'text/calendar': (text, allowed) =>
		wordsInCalendar(text).flatMap((words) => leftoversInText(words, allowed)),
	'text/csv': (csv, allowed) => headsOf(csv).flatMap((words) => leftoversInText(words, allowed)),
	'text/plain': (text, allowed) => leftoversInText(text.replace(/`[^`]*`/gu, ''), allowed)
};

/** Types in which no word can be met: pictures of dots, and references whose fields are codes. */
const WITHOUT_WORDS = new Set([
	'image/png',
	'application/pdf',
	'application/x-bibtex',
	'application/x-research-info-systems'
]);

/** The leftovers of an answer, by its type. @throws Error for a type that nobody has decided about */
export async function leftoversIn(
	response: Response,
	allowed: readonly Allowed[]
): Promise<string[]> {
	const type = response.headers.get('content-type')?.split(';', 1)[0] ?? '';
	if (type === 'application/zip') return inArchive(await response.arrayBuffer(), allowed);
	const content = await response.text();
	if (content === '' || WITHOUT_WORDS.has(type)) return [];
	const find = BY_TYPE[type];
	if (!find) throw new Error(`What do people read in ${type}?`);
	return find(content, allowed);
}

/** Names of columns are codes, written like codes; whatever else stands at the head of one is words. */
function headsOf(csv: string): string[] {
	const [heads = ''] = csv.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
	return heads.split(',').filter((head) => !/^"?[a-z][a-z0-9_]*"?$/u.test(head));
}

const CALENDAR_WORDS = [
	'summary',
	'description',
	'categories',
	'name',
	'x-wr-calname',
	'x-wr-caldesc'
];

function wordsInCalendar(text: string): string[] {
	const calendar = new ICAL.Component(ICAL.parse(text));
	return [calendar, ...calendar.getAllSubcomponents()].flatMap((component) =>
		CALENDAR_WORDS.flatMap((name) => component.getAllProperties(name)).flatMap((property) =>
			property.getValues().map(String)
		)
	);
}

/** The texts in it; its tables and dumps are the same in every language. */
function inArchive(bytes: ArrayBuffer, allowed: readonly Allowed[]): string[] {
	return Object.entries(unzipSync(new Uint8Array(bytes)))
		.filter(([name]) => name.endsWith('.txt'))
		.flatMap(([, content]) => BY_TYPE['text/plain']!(strFromU8(content), allowed));
}
