import { requireEditor } from '$lib/server/auth/editor';
import {
	deskSources,
	hasMissingPassage,
	hasTroubledLink,
	type DeskSource
} from '$lib/server/services/desk-sources';

/** What can be shown of the sources: those that need somebody first. */
const SHOWN = {
	link: hasTroubledLink,
	passage: hasMissingPassage,
	copy: ({ copies }: DeskSource) => copies.length > 0,
	all: () => true
};
type Shown = keyof typeof SHOWN;
const NAMES = Object.keys(SHOWN) as Shown[];

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, url } = event;
	const { sources, others } = await deskSources(locals.tracker.store, locals.record);
	const asked = url.searchParams.get('show');
	const show = NAMES.find((name) => name === asked) ?? 'link';
	return {
		on: locals.tracker.fetcher.on,
		show,
		shows: NAMES.map((name) => ({ name, count: sources.filter(SHOWN[name]).length })),
		sources: sources.filter(SHOWN[show]),
		others
	};
};
