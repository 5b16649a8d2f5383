import { redirect } from '@sveltejs/kit';
import { parseDay } from '$lib/domain/time';

const PROBLEMS = ['invalid', 'future', 'too-early'] as const;

export const load = async ({ locals, url }) => {
	const day = parseDay(url.searchParams.get('day') ?? '');
	if (day) redirect(303, `/${locals.language}?as-of=${day}`);
	return {
		problem: PROBLEMS.find((known) => known === url.searchParams.get('problem')) ?? null,
		asked: (url.searchParams.get('asked') ?? '').slice(0, 40),
		first: (await locals.tracker.past.firstDay()) ?? locals.today,
		today: locals.today
	};
};
