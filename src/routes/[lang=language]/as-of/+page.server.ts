import { redirect } from '@sveltejs/kit';
import { dayOf, parseDay } from '$lib/domain/time';

const PROBLEMS = ['invalid', 'future', 'too-early'] as const;

export const load = async ({ locals, url }) => {
	const day = parseDay(url.searchParams.get('day') ?? '');
	if (day) redirect(303, `/${locals.language}?as-of=${day}`);
	const asked = (url.searchParams.get('asked') ?? '').slice(0, 40);
	const problem = PROBLEMS.find((known) => known === url.searchParams.get('problem')) ?? null;
	/** The day that is still to come; what is no day is invalid, whatever the address calls it. */
	const future = problem === 'future' ? parseDay(asked) : null;
	const begin = await locals.readers.past.begin();
	return {
		problem: problem === 'future' && !future ? 'invalid' : problem,
		...{ asked, future },
		first: begin ? dayOf(begin) : locals.today,
		today: locals.today
	};
};
