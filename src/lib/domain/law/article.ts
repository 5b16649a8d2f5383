/** The laws besides the Visa Code that rules stand in, with how editors type them. */
export const OTHER_LAWS = {
	'borders-code': 'Borders Code',
	'free-movement': 'Directive 2004/38'
} as const;
export type OtherLaw = keyof typeof OTHER_LAWS;

/** An article of the law that a table is about: of the Visa Code for rules, of the agreement for what it gives. */
export interface LawArticle {
	/** Where it stands in another law. */
	law?: OtherLaw;
	/** With its letter, where it has one: `25a`. */
	article: string;
	paragraph?: string;
	point?: string;
}

/** An annex of the Schengen Handbook; its list of reference amounts is one. */
export interface HandbookAnnex {
	law: 'handbook';
	annex: number;
}

/** A part of an annex of the Visa Code; the lists of supporting documents are some: `II`, `A.3`. */
export interface CodeAnnex {
	annex: string;
	part: string;
}

/** Where in the law something stands; `words` is what an older record says and nobody can take apart. */
export type Article = LawArticle | HandbookAnnex | CodeAnnex | { words: string };

export function isHandbook(it: Article): it is HandbookAnnex {
	return 'law' in it && it.law === 'handbook';
}

const ANNEX = /^annex\s+(\d{1,3})$/iu;
const CODE_ANNEX = /^annex\s+([IVX]{1,5}),\s*([A-Z](?:\.\d{1,2})?)$/u;
const ARTICLE = /^(\d{1,3}[a-z]?)(?:\((\d{1,3}[a-z]?)\))?(?:\(([a-z]{1,4})\))?$/u;

/**
 * What an editor typed: "Art. 16(4)", "Art. 16(5)(b)", "Art. 9 and 23", "Annex 25", "Annex II, A.3",
 * "Borders Code Art. 6(1)"; of several laws or annexes with a semicolon between them.
 * @returns `undefined` where it is none of these
 */
export function parseArticles(text: string): Article[] | undefined {
	const parts = text.split(';').map(parsePart);
	return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function parsePart(text: string): Article[] | undefined {
	const plain = text.trim();
	const [, number] = ANNEX.exec(plain) ?? [];
	if (number) return [{ law: 'handbook', annex: Number(number) }];
	const [, annex, part] = CODE_ANNEX.exec(plain.replace(/^annex/iu, 'annex')) ?? [];
	if (annex && part) return [{ annex, part }];
	const law = lawIn(plain);
	const listed = plain.slice(law ? OTHER_LAWS[law].length : 0).replace(/^[\s,]+/u, '');
	const names = listed.replace(/^art(?:s?\.|icles?)?\s*/iu, '').split(/\s+and\s+|\s*,\s*/u);
	const articles = names.flatMap((name) => parseArticle(name) ?? []);
	if (articles.length !== names.length) return undefined;
	return law ? articles.map((it) => ({ law, ...it })) : articles;
}

function lawIn(text: string): OtherLaw | undefined {
	const known = Object.keys(OTHER_LAWS) as OtherLaw[];
	return known.find((law) => text.toLowerCase().startsWith(OTHER_LAWS[law].toLowerCase()));
}

function parseArticle(text: string): LawArticle | undefined {
	const [, article, paragraph, point] = ARTICLE.exec(text) ?? [];
	return article
		? { article, ...(paragraph ? { paragraph } : {}), ...(point ? { point } : {}) }
		: undefined;
}

/** What `parseArticles` reads, as an editor types it; the same in every language. */
export function writeArticles(articles: readonly Article[]): string {
	const parts = inLaws(articles).map(([first, ...others]) => {
		if (!first || !('article' in first)) return first ? writeOther(first) : '';
		const law = first.law ? `${OTHER_LAWS[first.law]} ` : '';
		const all = [first, ...others].filter((it) => 'article' in it);
		return `${law}Art. ${all.map(writeArticle).join(' and ')}`;
	});
	return parts.join('; ');
}

/** Articles of one law that follow each other belong together; an annex stands alone. */
export function inLaws(articles: readonly Article[]): Article[][] {
	const groups: Article[][] = [];
	for (const it of articles) {
		const group = groups.at(-1);
		const last = group?.[0];
		const together = last && 'article' in last && 'article' in it && last.law === it.law;
		if (group && together) group.push(it);
		else groups.push([it]);
	}
	return groups;
}

function writeOther(it: Exclude<Article, LawArticle>): string {
	if ('words' in it) return it.words;
	return isHandbook(it) ? `Annex ${it.annex}` : `Annex ${it.annex}, ${(it as CodeAnnex).part}`;
}

function writeArticle({ article, paragraph, point }: LawArticle): string {
	return `${article}${paragraph ? `(${paragraph})` : ''}${point ? `(${point})` : ''}`;
}

/** What a record from before articles had parts says: a text. */
export function readArticles(stored: Article[] | string | null): Article[] | null {
	if (typeof stored !== 'string') return stored;
	return parseArticles(stored) ?? [{ words: stored }];
}
