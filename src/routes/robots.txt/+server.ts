/** What search engines may look at, and where the list of all pages is. */
export const GET = ({ url }) =>
	new Response(`User-agent: *\nAllow: /\nDisallow: /desk\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
