import { expect } from 'vitest';
import type { RunningTracker } from './tracker';

/** Somebody at the desk, who sends the same HTTP as a browser without scripts. */
export interface DeskClient {
	get(path: string): Promise<Response>;
	/** Sends a form to an action; redirects are not followed. */
	post(path: string, fields?: Record<string, string | string[]>): Promise<Response>;
}

/** Not signed in yet; keeps cookies from the first answer on. */
export function client(url: string): DeskClient {
	const cookies = new Map<string, string>();
	async function send(path: string, init: RequestInit): Promise<Response> {
		const headers = new Headers(init.headers);
		headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
		headers.set('accept', 'text/html');
		const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
		for (const cookie of response.headers.getSetCookie()) {
			const [pair = ''] = cookie.split(';');
			const at = pair.indexOf('=');
			cookies.set(pair.slice(0, at), pair.slice(at + 1));
		}
		return response;
	}
	return {
		get: (path) => send(path, {}),
		post(path, fields = {}) {
			const body = new URLSearchParams();
			for (const [name, values] of Object.entries(fields))
				for (const value of [values].flat()) body.append(name, value);
			return send(path, { method: 'POST', body, headers: { origin: url } });
		}
	};
}

const PASSWORD = 'correct horse battery';

/** The first editor, an admin, who used the link that the server printed. */
export async function setUp({ url, lines }: RunningTracker): Promise<DeskClient> {
	const link = lines.join('\n').match(/\/desk\/setup\?token=\S+/u)?.[0] ?? '';
	return join(url, link, 'Aya');
}

/** Somebody who joins through a link from `admin`. */
export async function invite(
	{ url }: RunningTracker,
	admin: DeskClient,
	name: string,
	role: string
): Promise<DeskClient> {
	const page = await (await admin.post('/desk/people?/invite', { role })).text();
	return join(url, page.match(/\/desk\/setup\?token=[\w-]+/u)?.[0] ?? '', name);
}

async function join(url: string, link: string, name: string): Promise<DeskClient> {
	const desk = client(url);
	const email = `${name.toLowerCase()}@example.org`;
	const answer = await desk.post(link, { name, email, password: PASSWORD });
	expect(answer.status, `${name} joins by ${link}`).toBe(303);
	return desk;
}

/** A complete form of a round of talks, with changes. */
export function roundForm(changes: Record<string, string> = {}): Record<string, string | string[]> {
	return {
		token: crypto.randomUUID(),
		baseRevision: '0',
		'sources.count': '1',
		tracks: ['vfa', 'ra'],
		kind: 'round',
		stage: 'negotiation',
		status: 'done',
		date: '2026-11-20',
		'title.en': 'Third round of talks',
		confidence: 'high',
		'sources.0.url': 'https://www.inform.kz/third-round',
		'sources.0.publisher': 'Kazinform',
		'sources.0.language': 'en',
		'sources.0.kind': 'press',
		...changes
	};
}

/** Publishes a form that the gate stops at first: confirms what it showed, as an editor does who has read it. */
export async function publishConfirmed(
	desk: DeskClient,
	path: string,
	form: Record<string, string | string[]>
): Promise<Response> {
	const shown = await desk.post(path, form);
	expect(shown.status).toBe(409);
	const [, confirmed = ''] = /name="confirmed" value="([^"]+)"/u.exec(await shown.text()) ?? [];
	return desk.post(path, { ...form, headline: 'on', confirmed });
}
