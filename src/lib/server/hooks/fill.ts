/**
 * Fills a place that src/app.html leaves in each page. Every place has a `<` in it: pages escape that letter in what
 * people type, so nobody can type the name of a place into a page.
 */
export function fill(html: string, place: `<${string}`, content: string): string {
	return html.replace(place, () => content);
}
