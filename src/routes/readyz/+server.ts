import { json } from '@sveltejs/kit';
import { healthOf } from '$lib/server/health';

/**
 * 200 as long as readers are served, which they are from memory whatever happens to the database; the body
 * says what an operator should look at.
 */
export const GET = async ({ locals }) =>
	json(await healthOf(locals.tracker), { headers: { 'cache-control': 'no-store' } });
