/** What search engines may read, and the address of the sitemap. */
export const GET = ({ url }) =>
	new Response(`User-agent: *\nAllow: /\nDisallow: /desk\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
