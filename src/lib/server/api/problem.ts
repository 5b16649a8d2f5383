import type { z } from 'zod';
import { isLanguage, type Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { preferredLanguage, speaking } from '$lib/server/language';
import type { PARAMETER_PROBLEMS, problemDetails } from '$lib/server/schemas/api/problem';
import type { Refusal } from './refusal';

type ParameterProblem = (typeof PARAMETER_PROBLEMS)[number];
type Words = { title: () => string; detail: () => string };

const STATUS_WORDS: Record<Refusal['status'], Words> = {
	400: { title: m.data_api_400_title, detail: m.data_api_400_detail },
	404: { title: m.data_api_404_title, detail: m.data_api_404_detail },
	405: { title: m.data_api_405_title, detail: m.data_api_405_detail },
	410: { title: m.common_error_410_title, detail: m.data_api_410_detail },
	422: { title: m.data_api_422_title, detail: m.data_api_422_detail },
	500: { title: m.common_error_500_title, detail: m.common_error_500_text }
};

const PARAMETER_WORDS: Record<ParameterProblem, () => string> = {
	unknown: m.data_api_parameter_unknown,
	repeated: m.data_api_parameter_repeated,
	'not-in-list': m.data_api_parameter_not_in_list,
	invalid: m.data_api_parameter_invalid,
	'cursor-outdated': m.data_api_cursor_outdated
};

/** `refusal` as problem details (RFC 9457), in the language that the client prefers. */
export function problemResponse(
	refusal: Refusal,
	{ request, url }: { request: Request; url: URL }
) {
	const language = languageOf(request, url);
	const body = speaking(language, (): z.output<typeof problemDetails> => {
		const { title, detail } = STATUS_WORDS[refusal.status];
		return {
			type: 'about:blank',
			title: title(),
			status: refusal.status,
			detail: detail(),
			instance: url.pathname + url.search,
			...(refusal.errors.length > 0 && {
				errors: refusal.errors.map((error) => ({
					...error,
					detail: PARAMETER_WORDS[error.problem]()
				}))
			}),
			...(refusal.retraction && { retraction: refusal.retraction })
		};
	});
	return new Response(JSON.stringify(body), {
		status: refusal.status,
		headers: {
			'content-type': 'application/problem+json',
			'content-language': language,
			'cache-control': 'no-store',
			vary: 'accept-language',
			...(refusal.status === 405 ? { allow: 'GET, HEAD, OPTIONS' } : {})
		}
	});
}

function languageOf(request: Request, url: URL): Language {
	const asked = url.searchParams.get('lang');
	return isLanguage(asked) ? asked : preferredLanguage(request);
}
