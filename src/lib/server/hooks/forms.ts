import type { Handle } from '@sveltejs/kit';
import { stepOf } from '$lib/server/auth/permissions';
import { refuse } from '$lib/server/refuse';

/**
 * Refuses requests to an action that are not forms, and forms that cannot be read. Otherwise the framework fails
 * while it reads the body, which would count as our error.
 */
export const refuseOtherThanForms: Handle = async ({ event, resolve }) => {
	const { route, request, url } = event;
	if (request.method !== 'POST' || route.id === null) return resolve(event);
	const isForAction = stepOf(route.id, 'POST', url) !== 'POST';
	if (isForAction && !isForm(request)) return refuse(event, 415);
	if (await isBroken(request)) return refuse(event, 'broken-form');
	return resolve(event);
};

/** Whether a form in parts cannot be taken apart; any other text is a form, if an odd one. */
async function isBroken(request: Request): Promise<boolean> {
	if (!/^multipart\/form-data\b/iu.test(request.headers.get('content-type') ?? '')) return false;
	try {
		await request.clone().formData();
		return false;
	} catch (error) {
		// Anything else, such as a body that is too large, has an answer of its own.
		return error instanceof TypeError;
	}
}

/** The content types of forms, except `text/plain`, which cannot be read reliably. */
export function isForm({ headers }: Request): boolean {
	return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/iu.test(
		headers.get('content-type') ?? ''
	);
}
