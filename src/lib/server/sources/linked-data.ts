/** What the linked data of an article (schema.org in JSON-LD) says about it. */
interface LinkedData {
	title: string | null;
	publisher: string | null;
	language: string | null;
	date: string | null;
}

const ARTICLES = /(?:Article|Posting|WebPage|Report)$/u;

/** The data of the first article among `scripts`; scripts that are not JSON are skipped, as search engines do. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
	const article = scripts.flatMap(nodesOf).find((node) => ARTICLES.test(String(node['@type'])));
	return {
		title: textOf(article?.['headline']),
		publisher: textOf(nameOf(article?.['publisher'])),
		language: textOf(article?.['inLanguage']),
		date: textOf(article?.['datePublished'])
	};
}

type Node = Record<string, unknown>;

function nodesOf(script: string): Node[] {
	try {
		const value = JSON.parse(script) as unknown;
		const graph = isNode(value) ? (value['@graph'] ?? value) : value;
		return (Array.isArray(graph) ? graph : [graph]).filter(isNode);
	} catch {
		return [];
	}
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null;
}

function nameOf(value: unknown): unknown {
	return isNode(value) ? value['name'] : value;
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' && value.trim() ? value.trim() : null;
}
