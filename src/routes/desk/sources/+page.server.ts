import { error, redirect } from '@sveltejs/kit';
import { mayAs } from '$lib/domain/editorial/roles';
import { requireEditor } from '$lib/server/auth/editor';
import {
	deskSources,
	hasMissingPassage,
	hasTroubledLink,
	type DeskSource
} from '$lib/server/services/sources/desk-sources';
import { askForLinkRun, isUnderWay, lastLinkRun } from '$lib/server/services/sources/link-run';
import { deskOf } from '$lib/server/tracker/desk';

/** The filters of the sources; those that need attention come first. */
const SHOWN = {
	link: hasTroubledLink,
	passage: hasMissingPassage,
	copy: ({ copies }: DeskSource) => copies.length > 0,
	all: () => true
};
type Shown = keyof typeof SHOWN;
const NAMES = Object.keys(SHOWN) as Shown[];

export const load = async (event) => {
	const editor = requireEditor(event, 'load');
	const { locals, url } = event;
	const { store, fetcher } = deskOf(event);
	const { sources, others } = await deskSources(store, locals.record);
	const run = await lastLinkRun(store.reader);
	const asked = url.searchParams.get('show');
	const show = NAMES.find((name) => name === asked) ?? 'link';
	return {
		on: fetcher.on,
		run: run && { ...run, underWay: isUnderWay(run) },
		/** Whether the editor has just requested the run: then its progress gets the focus. */
		follows: url.searchParams.has('run'),
		mayCheck: mayAs(editor.role, 'editor'),
		show,
		shows: NAMES.map((name) => ({ name, count: sources.filter(SHOWN[name]).length })),
		sources: sources.filter(SHOWN[show]),
		others
	};
};

export const actions = {
	/** Requests a check of all links: the schedule starts it within a second, and the page shows the progress. */
	check: async (event) => {
		const editor = requireEditor(event, 'check');
		const { store, fetcher, clock } = deskOf(event);
		if (!fetcher.on) error(404);
		await askForLinkRun(store, { editor, at: clock.now() });
		redirect(303, '/desk/sources?run');
	}
};
