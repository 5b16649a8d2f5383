import { writeSitemap } from '$lib/feeds/sitemap';
import { documentResponse } from '$lib/feeds/response';

/** Pages that ask search engines to leave them out. */
const NOT_INDEXED = new Set(['/as-of', '/follow/confirm', '/follow/leave']);

/** The pages that exist whatever is in the record, taken from the routes. */
const PAGES = Object.keys(import.meta.glob('/src/routes/\\[lang=language\\]/**/+page.svelte'))
	.map((file) => file.replace(/^.+\[lang=language\]|\/\+page\.svelte$/gu, ''))
	.filter((path) => !path.includes('[') && !NOT_INDEXED.has(path));

/** Every page in every language. */
export const GET = ({ locals, url }) => {
	const { milestones, retractions, agreements, check } = locals.record;
	const revised = milestones.map(({ revisedOn }) => revisedOn);
	const retracted = [...retractions.values()].map(({ on }) => on);
	const changed = [check.checkedOn, ...revised, ...retracted].toSorted().at(-1) ?? check.checkedOn;
	const pages = [
		...PAGES.map((path) => ({ path, changed })),
		...agreements.map(({ slug }) => ({ path: `/agreements/${slug}`, changed })),
		...milestones.map(({ slug, revisedOn }) => ({
			path: `/milestones/${slug}`,
			changed: revisedOn
		}))
	];
	return documentResponse(writeSitemap(pages, url.origin), { type: 'application/xml' });
};
