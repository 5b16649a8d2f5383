/** One answer of a crawl. */
export interface Crawled {
	path: string;
	response: Response;
}

/** So many queries of one address are asked for: a form with seven fields has thousands. */
const QUERIES = 12;

/**
 * Everything that can be reached from `start` by links, addresses of pictures and the like, each once.
 * @param get as whom
 * @param follows which paths
 */
export async function* crawl(
	origin: string,
	start: readonly string[],
	{ get, follows }: { get: (path: string) => Promise<Response>; follows: RegExp }
): AsyncGenerator<Crawled> {
	const waiting = [...start];
	const met = new Set(waiting);
	const queries = new Map<string, number>();
	const isNew = ({ pathname, search }: URL) => {
		if (met.has(pathname + search) || !follows.test(pathname)) return false;
		const asked = queries.get(pathname) ?? 0;
		if (search) queries.set(pathname, asked + 1);
		return !search || asked < QUERIES;
	};
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const response = await get(path);
		yield { path, response: response.clone() };
		for (const url of await linksIn(response, origin + path)) {
			if (url.origin !== origin || !isNew(url)) continue;
			met.add(url.pathname + url.search);
			waiting.push(url.pathname + url.search);
		}
	}
}

async function linksIn(response: Response, base: string): Promise<URL[]> {
	const moved = response.headers.get('location');
	const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
	const html = isPage ? await response.text() : '';
	const found = [...html.matchAll(/\s(?:href|src)="([^"#]*)/gu)].map(([, address]) => address!);
	return [...(moved === null ? [] : [moved]), ...found].flatMap(
		(address) => URL.parse(address.replaceAll('&amp;', '&'), base) ?? []
	);
}

/** The addresses in the sitemap, in all languages. */
export function pathsInSitemap(xml: string): string[] {
	const addresses = [...xml.matchAll(/<loc>([^<]+)|href="([^"]+)/gu)];
	return [...new Set(addresses.map(([, loc, href]) => new URL(loc ?? href!).pathname))];
}
