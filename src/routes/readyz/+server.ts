import { json } from '@sveltejs/kit';

/**
 * 200 as long as readers are served, which does not depend on the database, because pages come from memory. The
 * body tells an operator what to check.
 */
export const GET = async ({ locals }) =>
	json(await locals.readers.health.read(), { headers: { 'cache-control': 'no-store' } });
