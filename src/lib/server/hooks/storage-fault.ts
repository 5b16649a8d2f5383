import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { errorText, problemOf } from '$lib/i18n/sentences/error-words';
import { languageOf } from '$lib/server/language';
import { log } from '$lib/server/log';
import { refuse } from '$lib/server/refuse';
import { storageFault } from '$lib/server/storage/fault';
import { responses } from '$lib/server/metrics';

/** Notes that an error came from the database, for {@link answerStorageFault}, and logs it once. */
export const noteFault: HandleServerError = ({ error, event, status }) => {
	const fault = storageFault(error);
	if (fault) event.locals.storageFault = fault;
	// A client's mistake is not our failure, so nobody can fill the log with it.
	if (status >= 500) logFailure(event, error);
	return { message: errorText(problemOf(status), languageOf(event)).title };
};

function logFailure({ request, route, locals }: RequestEvent, err: unknown): void {
	const fault = storageFault(err);
	if (fault === 'damaged') locals.readers.health.damaged();
	// Log neither the reader's address nor the query, which may contain what somebody typed.
	const asked = { method: request.method, route: route.id };
	log.error({ ...asked, fault, err }, 'A request failed.');
}

/**
 * Answers 503 if the database could not be read or written. A submitted form comes back with a button to send it
 * again. Readers' pages need no database.
 */
export const answerStorageFault: Handle = async ({ event, resolve }) => {
	const form = event.request.method === 'POST' && !event.isSubRequest && event.request.clone();
	const response = await resolveOrNote(event, resolve);
	if (!event.locals.storageFault) return response;
	if (form) return unavailable(event, await form.formData().catch(() => new FormData()));
	return new Response(response.body, { status: 503, headers: response.headers });
};

/** An error thrown in a hook reaches no error page, and reaches `noteFault` only after all hooks. */
async function resolveOrNote(
	event: RequestEvent,
	resolve: Parameters<Handle>[0]['resolve']
): Promise<Response> {
	try {
		return await resolve(event);
	} catch (error) {
		event.locals.storageFault = storageFault(error);
		if (!event.locals.storageFault) throw error;
		logFailure(event, error);
		return refuse(event, 503);
	}
}

function unavailable(event: RequestEvent, form: FormData): Promise<Response> {
	const { pathname, search } = event.url;
	const query = new URLSearchParams({ to: pathname + search, lang: event.locals.language ?? 'en' });
	return event.fetch(`/desk/unavailable?${query}`, {
		method: 'POST',
		// Do not look up who is signed in: that would query the database again.
		credentials: 'omit',
		headers: { accept: 'text/html' },
		body: form
	});
}

/** Counts answers by the class of their status. */
export const countResponses: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!event.isSubRequest) responses.inc({ status: `${Math.floor(response.status / 100)}xx` });
	return response;
};
