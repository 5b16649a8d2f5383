import type { DeskSource } from '$lib/server/services/desk-sources';
import { requireEditor } from '$lib/server/auth/editor';
import { deskSources } from '$lib/server/services/desk-sources';

/** What is shown of the sources: those that need somebody first. */
const SHOWN: Record<string, (source: DeskSource) => boolean> = {
	link: ({ link }) => link !== undefined && link.state !== 'alive',
	passage: ({ citations }) => citations.some(({ state }) => state === 'not-found'),
	copy: ({ copies }) => copies.length > 0,
	all: () => true
};

export const load = async ({ locals, url }) => {
	requireEditor(locals);
	const { sources, others } = await deskSources(locals.tracker.store, locals.record);
	const asked = url.searchParams.get('show') ?? '';
	const show = asked in SHOWN ? asked : 'link';
	return {
		on: locals.tracker.fetcher.on,
		show,
		shows: Object.entries(SHOWN).map(([name, isShown]) => ({
			name,
			count: sources.filter(isShown).length
		})),
		sources: sources.filter((source) => SHOWN[show]?.(source)),
		others
	};
};
