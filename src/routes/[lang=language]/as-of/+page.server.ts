import { redirect } from '@sveltejs/kit';
import { dayOf, parseDay } from '$lib/domain/time';

const PROBLEMS = ['invalid', 'future', 'too-early'] as const;

export const load = async ({ locals, url }) => {
	const day = parseDay(url.searchParams.get('day') ?? '');
	if (day) redirect(303, `/${locals.language}?as-of=${day}`);
	const begin = await locals.tracker.past.begin();
	return {
		problem: PROBLEMS.find((known) => known === url.searchParams.get('problem')) ?? null,
		asked: (url.searchParams.get('asked') ?? '').slice(0, 40),
		first: begin ? dayOf(begin) : locals.today,
		today: locals.today
	};
};
