/*
 * Runs in the reader process, in plain Node, so aliases work only for types.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readLinkedData } from './linked-data.ts';

/** The content and metadata of a page, unchanged and not yet trusted. */
export interface ReadPage {
	title: string;
	publisher: string | null;
	language: string | null;
	/** As written; usually an ISO date or instant. */
	date: string | null;
	canonical: string | null;
	/** Paragraphs, one on each line. */
	text: string;
	links: { url: string; text: string }[];
}

/** Elements whose text is a separate paragraph. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td, dd, figcaption';
const LINKS_MAX = 1000;

/** @param address of the page, to resolve relative links */
export function readPage(html: string, address: string): ReadPage {
	const { document } = parseHTML(html);
	const meta = (...names: string[]) =>
		names.map((name) => contentOf(document, name)).find((content) => content) ?? null;
	const data = readLinkedData(
		[...document.querySelectorAll('script[type="application/ld+json"]')].map(
			({ textContent }) => textContent ?? ''
		)
	);
	const links = linksOf(document, address);
	const canonical =
		document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
	const time = document.querySelector('time[datetime], [itemprop="datePublished"][content]');
	const facts = {
		publisher: meta('og:site_name') ?? data.publisher,
		language: document.documentElement?.getAttribute('lang') || meta('og:locale') || data.language,
		date:
			meta('article:published_time', 'datePublished', 'date', 'pubdate', 'DC.date') ??
			data.date ??
			time?.getAttribute('datetime') ??
			time?.getAttribute('content') ??
			null,
		canonical: canonical ? absolute(canonical, address) : null
	};
	const heading = meta('og:title') ?? data.title ?? (document.title || null);
	// Last, because it changes the document.
	const article = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
	return {
		...facts,
		title: oneLine(heading ?? article?.title ?? ''),
		text: article?.content ? paragraphs(article.content) : '',
		links
	};
}

type Parsed = ReturnType<typeof parseHTML>['document'];

function contentOf(document: Parsed, name: string): string | null {
	const element = [...document.querySelectorAll('meta')].find((candidate) =>
		['property', 'name', 'itemprop'].some((attribute) => candidate.getAttribute(attribute) === name)
	);
	return element?.getAttribute('content')?.trim() || null;
}

function paragraphs(html: string): string {
	const { document } = parseHTML(`<html><body>${html}</body></html>`);
	const blocks = [...document.querySelectorAll(BLOCKS)].filter(
		(block) => block.querySelector(BLOCKS) === null
	);
	const texts = blocks.map(({ textContent }) => oneLine(textContent ?? '')).filter(Boolean);
	return texts.length > 0 ? texts.join('\n') : oneLine(document.body?.textContent ?? '');
}

function linksOf(document: Parsed, address: string): ReadPage['links'] {
	return [...document.querySelectorAll('a[href]')].slice(0, LINKS_MAX).flatMap((anchor) => {
		const url = absolute(anchor.getAttribute('href') ?? '', address);
		const text = oneLine(anchor.textContent ?? '');
		return url && text ? [{ url, text }] : [];
	});
}

function absolute(href: string, base: string): string | null {
	if (!URL.canParse(href, base)) return null;
	const url = new URL(href, base);
	return /^https?:$/u.test(url.protocol) ? url.href : null;
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
