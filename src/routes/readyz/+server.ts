import { json } from '@sveltejs/kit';
import { healthOf } from '$lib/server/health';

/**
 * 200 as long as readers are served, which does not depend on the database, because pages come from memory. The
 * body tells an operator what to check.
 */
export const GET = async ({ locals }) =>
	json(await healthOf(locals.tracker), { headers: { 'cache-control': 'no-store' } });
