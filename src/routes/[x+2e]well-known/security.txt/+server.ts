import { addDays, endOf } from '$lib/domain/time';
import { LANGUAGES } from '$lib/domain/language';
import { readConfig } from '$lib/server/config/config';
import { refuse } from '$lib/server/refuse';

/** Readers of the file must not trust it for longer than a year (RFC 9116, 2.5.5). */
const VALID_DAYS = 180;

/** Where to report security problems; without the setting the file does not exist. */
export const GET = (event) => {
	const { locals, url } = event;
	const { securityContact } = readConfig(process.env);
	if (!securityContact) return refuse(event, 404);
	const lines = [
		`Contact: ${securityContact}`,
		`Expires: ${endOf(addDays(locals.today, VALID_DAYS))}`,
		`Preferred-Languages: ${LANGUAGES.join(', ')}`,
		`Canonical: ${url.origin}/.well-known/security.txt`
	];
	return new Response(`${lines.join('\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
