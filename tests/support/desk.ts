import type { RunningTracker } from './tracker';

/** The first editor of a test tracker. */
export const EDITOR = {
	name: 'Aigerim',
	email: 'aigerim@example.org',
	password: 'correct horse battery'
};

/** The address that the tracker printed when it started without an editor. */
export function setupLink({ lines }: RunningTracker): string {
	const [link] = lines.flatMap((line) => /\S+\/desk\/setup\?token=\S+/u.exec(line) ?? []);
	if (!link) throw new Error('The tracker printed no set-up link.');
	return link;
}

/** Creates {@link EDITOR} with the set-up link, unless there is an editor; resolves with the session cookie. */
export function setUpEditor(tracker: RunningTracker, language = 'en'): Promise<string> {
	return joinDesk(tracker, setupLink(tracker), EDITOR, language);
}

/** Lets somebody join with a one-time link; resolves with their session cookie. */
export async function joinDesk(
	{ url }: RunningTracker,
	link: string,
	person: typeof EDITOR,
	language = 'en'
): Promise<string> {
	const headers = { origin: url, 'accept-language': language };
	const body = new URLSearchParams(person);
	const response = await fetch(link, { method: 'POST', headers, body, redirect: 'manual' });
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

/** A session for the browser, from the cookies that {@link joinDesk} returned. */
export function browserCookies({ url }: RunningTracker, session: string) {
	return session.split('; ').map((cookie) => {
		const [name = '', ...value] = cookie.split('=');
		return { name, value: value.join('='), url };
	});
}
