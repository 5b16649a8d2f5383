import type { ReferenceFormat } from '$lib/domain/formats';
import type { Language } from '$lib/domain/language';
import { yearOf, type Day } from '$lib/domain/time';
import { datedPage, type Description } from './description';
import { read } from './words';

/** What a reader needs to cite a milestone, as plain values for the citation formats. */
export interface Reference {
	/** Its key in a bibliography. */
	key: string;
	title: string;
	/** The publisher, which is the tracker. */
	publisher: string;
	/** When the cited version was published. */
	published: Day;
	/** The version, if it is not the first. */
	version: number | null;
	language: Language;
	/** The page as it was on the day of the citation, which never changes. */
	url: string;
	/** The day of the citation. */
	accessed: Day;
}

export function referenceTo(
	description: Description,
	{ language, publisher, today }: { language: Language; publisher: string; today: Day }
): Reference {
	const { number, on } = description.revision;
	return {
		key: `${description.id}-${on}`,
		title: read(description.title, { language }),
		publisher,
		published: on,
		version: number > 1 ? number : null,
		language,
		url: datedPage(description, language, today),
		accessed: today
	};
}

const WRITERS: Record<ReferenceFormat, (reference: Reference) => string> = { bib: bibtex, ris };

export function writeReference(reference: Reference, format: ReferenceFormat): string {
	return WRITERS[format](reference);
}

/** An `@online` entry of BibLaTeX; the braces around the title keep its capitals. */
function bibtex({ key, title, publisher, published, version, language, url, accessed }: Reference) {
	const fields: [string, string][] = [
		['title', `{${forTex(title)}}`],
		['author', `{${forTex(publisher)}}`],
		['date', published],
		['year', String(yearOf(published))],
		...(version === null ? [] : [['version', String(version)] as [string, string]]),
		['langid', LANGUAGE_NAMES[language]],
		['url', url],
		['urldate', accessed]
	];
	return `@online{${key},\n${fields.map(([name, value]) => `\t${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** Language names in babel and polyglossia. */
const LANGUAGE_NAMES: Record<Language, string> = {
	en: 'english',
	ru: 'russian',
	kk: 'kazakh'
};

const TEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

function forTex(text: string): string {
	return oneLine(text).replace(/[\\{}~^&%$#_]/gu, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** RIS: one tag on each line; line breaks cannot be escaped. Source: Reference Manager's format specification (2011). */
function ris({ key, title, publisher, published, version, language, url, accessed }: Reference) {
	const tags: [string, string][] = [
		['TY', 'ELEC'],
		['ID', key],
		['TI', oneLine(title)],
		['AU', oneLine(publisher)],
		['PB', oneLine(publisher)],
		['PY', String(yearOf(published))],
		['DA', `${published.replaceAll('-', '/')}/`],
		...(version === null ? [] : [['ET', String(version)] as [string, string]]),
		['LA', language],
		['UR', url],
		['Y2', `${accessed.replaceAll('-', '/')}/`],
		['ER', '']
	];
	return tags.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
