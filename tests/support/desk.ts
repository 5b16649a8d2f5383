import type { RunningTracker } from './tracker';

/** The first editor of a tracker under test. */
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

/** Makes {@link EDITOR} by the set-up link, where nobody has yet; resolves with the cookie of its session. */
export async function setUpEditor(tracker: RunningTracker, language = 'en'): Promise<string> {
	const headers = { origin: tracker.url, 'accept-language': language };
	const body = new URLSearchParams(EDITOR);
	const response = await fetch(setupLink(tracker), {
		method: 'POST',
		headers,
		body,
		redirect: 'manual'
	});
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}
