import { redirect } from '@sveltejs/kit';
import { isOverdue } from '$lib/domain/editorial/warnings';
import { missingLanguages } from '$lib/domain/language';
import { isFound, searchText } from '$lib/domain/milestones/search';
import { requireEditor } from '$lib/server/auth/editor';
import { noteCheck } from '$lib/server/services/note-check';

/** The longest search that is looked at. */
const QUERY_MAX = 200;

export const load = ({ locals, url }) => {
	requireEditor(locals);
	const { record, today } = locals;
	const query = (url.searchParams.get('search') ?? '').slice(0, QUERY_MAX);
	return {
		query,
		check: record.check,
		checked: url.searchParams.has('checked'),
		isCheckedToday: record.check.reach === today,
		milestones: record.milestones
			.filter((milestone) => isFound(searchText(milestone), query))
			.map((milestone) => ({
				slug: milestone.slug,
				date: milestone.date,
				title: milestone.title,
				missing: missingLanguages(milestone.title),
				overdue: isOverdue(milestone, today)
			}))
	};
};

export const actions = {
	check: async ({ locals }) => {
		const editor = requireEditor(locals);
		const { store, record, clock } = locals.tracker;
		await noteCheck(store, { editor, today: locals.today, at: clock.now() });
		await record.refresh();
		redirect(303, '/desk?checked');
	}
};
