import { error } from '@sveltejs/kit';
import { dayOfInstant, formatDate } from '$lib/domain/time';
import { textIn } from '$lib/domain/language';
import { requireEditor } from '$lib/server/auth/editor';
import { milestoneHistory } from '$lib/server/services/milestone-history';

export const load = async ({ locals, params }) => {
	requireEditor(locals);
	const { record, language, tracker } = locals;
	const history = await milestoneHistory(tracker.store, params.slug);
	const [newest] = history;
	if (!newest) error(404);
	return {
		slug: params.slug,
		title: textIn(newest.after.title, language)?.text ?? '',
		sources: record.sources,
		history: history.map((entry) => ({
			...entry,
			day: formatDate(dayOfInstant(Date.parse(entry.at)), language),
			time: `${entry.at.slice(11, 16)} UTC`
		}))
	};
};
