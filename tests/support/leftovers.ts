import { DOMParser, parseHTML } from 'linkedom';
import { ALLOWED, type Allowed } from './allowed-latin';

/** No words: addresses. */
const ADDRESSES = [
	/\b[a-z][a-z+.-]*:\/\/\S+/giu,
	/\blocalhost:\d+\S*/gu,
	/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
];
/** No words either: paths, names of sites and files, numbers of documents, Roman numerals. */
const CODES = [
	/(?<![\p{L}\d])\/[\w.~-]+(?:\/[\w.~[\]{}-]*)*(?:\?\S*)?/gu,
	/\b(?:[\w-]+\.)+[a-z]{2,10}\b(?:\/\S*)?/gu,
	/\b[A-Z]{1,4}[-(]\d{3,}\S*/gu,
	/\b\d+\/\d+\/[A-Z]{2,}\b/gu,
	// Acts, files of EUR-Lex, press releases and reports of the Parliament.
	/\(EU\) \d{4}\/\d+/gu,
	/\b\d{5}[A-Z]+\d{4}\S*/gu,
	/\bIP\/\d+\/\d+/gu,
	/\b[A-Z]\d-\d{4}\/\d+/gu,
	// Points of an article, and articles and paragraphs that were put in between: «b», 25a.
	/«[a-z]»/gu,
	/(?<![\p{L}\d])\d+[a-z](?![\p{L}\d])/gu,
	/(?<![\p{L}\d])[IVX]+(?![\p{L}\d])/gu
];

/** Attributes that are shown, or said to somebody. */
const SPOKEN = ['title', 'alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder'];
/** For machines, or as somebody types it. */
const CODE = new Set(['script', 'style', 'code', 'kbd', 'samp', 'pre']);
const SPOKEN_META =
	/^(?:description|author|og:(?:title|description|site_name|image:alt)|twitter:title)$/u;
/** Elements of feeds that hold no words. */
const NO_TEXT = new Set(['id', 'uri', 'guid', 'link', 'updated', 'published', 'loc', 'lastmod']);
/** Properties of documents in JSON that are read by people. */
const WORDS_IN_JSON =
	/^(?:name|headline|description|title|detail|subtitle|content_text|content_html|text|caption|summary)$/u;

/**
 * What of `text` is in Latin letters, in runs of words, in their order: no address, numeral or allowed word.
 */
export function leftoversInText(text: string, allowed: readonly Allowed[] = ALLOWED): string[] {
	let rest = text;
	for (const pattern of [...ADDRESSES, patternOf(allowed), ...CODES])
		rest = rest.replace(pattern, ' | ');
	const runs = rest.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’.,&() -]*/gu) ?? [];
	return runs.map((run) => run.replace(/[^\p{L}\d]+$/u, ''));
}

const patterns = new WeakMap<readonly Allowed[], RegExp>();

/** The longest first: "EU Monitor" before "EU". An ending that is glued to an allowed word makes it a leftover. */
function patternOf(allowed: readonly Allowed[]): RegExp {
	const known = patterns.get(allowed);
	if (known) return known;
	const words = allowed
		.flatMap((it) => it.words)
		.toSorted((a, b) => b.length - a.length)
		.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
	const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'gu');
	patterns.set(allowed, pattern);
	return pattern;
}

/** Kinds of nodes (DOM, 4.4). */
const [ELEMENT, TEXT, CDATA] = [1, 3, 4];

/** The same of what a page or a drawing shows and says, but for what is marked as another language. */
export function leftoversInHtml(html: string, allowed: readonly Allowed[] = ALLOWED): string[] {
	const { document } = parseHTML(
		html.includes('<html') ? html : `<html><body>${html}</body></html>`
	);
	return wordsOf(document.documentElement).flatMap((text) => leftoversInText(text, allowed));
}

/** The same of a drawing or a feed, whose elements may hold escaped HTML. */
export function leftoversInXml(xml: string, allowed: readonly Allowed[] = ALLOWED): string[] {
	const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
	return wordsOf(documentElement as unknown as Element).flatMap((text) =>
		text.includes('</') ? leftoversInHtml(text, allowed) : leftoversInText(text, allowed)
	);
}

/** The same of the words in a document for programs. @param value what JSON was parsed to */
export function leftoversInJson(value: unknown, allowed: readonly Allowed[] = ALLOWED): string[] {
	return textsInJson(value).flatMap((text) =>
		text.includes('</') ? leftoversInHtml(text, allowed) : leftoversInText(text, allowed)
	);
}

function textsInJson(value: unknown): string[] {
	if (value === null || typeof value !== 'object') return [];
	const { inLanguage, language } = value as { inLanguage?: unknown; language?: unknown };
	const isForeign = [inLanguage, language].some(
		(own) => typeof own === 'string' && !isCyrillic(own)
	);
	return Object.entries(value).flatMap(([key, inner]) => {
		if (typeof inner !== 'string') return textsInJson(inner);
		return WORDS_IN_JSON.test(key) && !isForeign ? [inner] : [];
	});
}

/** Only these are written in Cyrillic here: what is marked as anything else may be in Latin letters. */
function isCyrillic(tag: string): boolean {
	return /^(?:ru|kk)\b/u.test(tag);
}

/** All that an element says, in its order: text, attributes, and what is inside it. */
function wordsOf(element: Element): string[] {
	const own = element.getAttribute('lang') ?? element.getAttribute('xml:lang');
	const name = element.localName.toLowerCase();
	if (own !== null && !isCyrillic(own)) return [];
	if (name === 'script' && element.getAttribute('type') === 'application/ld+json')
		return textsInJson(JSON.parse(element.textContent ?? ''));
	if (CODE.has(name) || NO_TEXT.has(name)) return [];
	const spoken = SPOKEN.flatMap((attribute) => element.getAttribute(attribute) ?? []);
	return [...spoken, ...metaOf(element), ...inside(element)];
}

function metaOf(element: Element): string[] {
	if (element.localName.toLowerCase() !== 'meta') return [];
	const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
	return SPOKEN_META.test(name) ? [element.getAttribute('content') ?? ''] : [];
}

/** A text that the parser has split, at an entity for example, is one. */
function inside(element: Element): string[] {
	const found: string[] = [];
	let run = '';
	for (const node of element.childNodes) {
		if (node.nodeType === TEXT || node.nodeType === CDATA) run += node.nodeValue ?? '';
		else {
			found.push(run, ...(node.nodeType === ELEMENT ? wordsOf(node as Element) : []));
			run = '';
		}
	}
	return [...found, run];
}
