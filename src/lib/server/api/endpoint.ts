import type { RequestEvent } from '@sveltejs/kit';
import type { Language } from '$lib/domain/language';
import { inOneLanguage } from './one-language';
import type { Operation } from './operation';
import { problemResponse } from './problem';
import { readParameters } from './read-parameters';
import { Refusal } from './refusal';

/** Answers requests for an operation of the API. */
export function endpoint(operation: Operation) {
	return ({ locals, url, params, request }: RequestEvent): Response => {
		try {
			const query = readParameters(operation.query, url.searchParams);
			const asked = { ...locals, url, origin: url.origin, query, id: params['id'] ?? '' };
			const body = operation.respond(asked as never);
			const lang = query['lang'] as Language | undefined;
			return jsonResponse(lang ? inOneLanguage(body, lang) : body);
		} catch (error) {
			if (error instanceof Refusal) return problemResponse(error, { request, url });
			throw error;
		}
	};
}

export function jsonResponse(body: unknown): Response {
	const next = (body as { next?: string | null }).next;
	return new Response(JSON.stringify(body), {
		headers: {
			'content-type': 'application/json',
			...(next ? { link: `<${next}>; rel="next"` } : {})
		}
	});
}
