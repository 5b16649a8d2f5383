/** An article of the law that a table is about: of the Visa Code for rules, of the agreement for what it gives. */
export interface LawArticle {
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

/** Where in the law something stands; `words` is what an older record says and nobody can take apart. */
export type Article = LawArticle | HandbookAnnex | { words: string };

const ANNEX = /^annex\s+(\d{1,3})$/iu;
const ARTICLE = /^(\d{1,3}[a-z]?)(?:\((\d{1,3}[a-z]?)\))?(?:\(([a-z]{1,4})\))?$/u;

/**
 * What an editor typed: "Art. 16(4)", "Art. 16(5)(b)", "Art. 9 and 23", "Annex 25".
 * @returns `undefined` where it is none of these
 */
export function parseArticles(text: string): Article[] | undefined {
	const plain = text.trim();
	const annex = ANNEX.exec(plain);
	if (annex) return [{ law: 'handbook', annex: Number(annex[1]) }];
	const parts = plain.replace(/^art(?:s?\.|icles?)?\s*/iu, '').split(/\s+and\s+|\s*,\s*/u);
	const articles = parts.flatMap((part) => parseArticle(part) ?? []);
	return articles.length === parts.length ? articles : undefined;
}

function parseArticle(text: string): LawArticle | undefined {
	const [, article, paragraph, point] = ARTICLE.exec(text) ?? [];
	return article
		? { article, ...(paragraph ? { paragraph } : {}), ...(point ? { point } : {}) }
		: undefined;
}

/** What `parseArticles` reads, as an editor types it; the same in every language. */
export function writeArticles(articles: readonly Article[]): string {
	const parts = articles.map((it) =>
		'words' in it ? it.words : 'annex' in it ? `Annex ${it.annex}` : writeArticle(it)
	);
	return `${articles.some((it) => 'article' in it) ? 'Art. ' : ''}${parts.join(' and ')}`;
}

function writeArticle({ article, paragraph, point }: LawArticle): string {
	return `${article}${paragraph ? `(${paragraph})` : ''}${point ? `(${point})` : ''}`;
}

/** What a record from before articles had parts says: a text. */
export function readArticles(stored: Article[] | string | null): Article[] | null {
	if (typeof stored !== 'string') return stored;
	return parseArticles(stored) ?? [{ words: stored }];
}
