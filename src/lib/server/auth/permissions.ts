import type { Role } from '$lib/domain/editorial/roles';

/**
 * Who may do what on the desk: for each route the lowest role for its load (`load`), actions (by name) and
 * endpoints (by method). `anyone` needs no session. This is the only list: hook, loads, actions
 * and endpoints use it, and a test compares it with every file in the desk's folder.
 */
export const PERMISSIONS = {
	'/desk': { load: 'author' },
	'/desk/account': {
		load: 'author',
		password: 'author',
		enable: 'author',
		confirm: 'author',
		disable: 'author'
	},
	'/desk/capture': { load: 'author', read: 'author', restore: 'author' },
	'/desk/check': { load: 'author', note: 'editor', takeBack: 'editor', restore: 'editor' },
	'/desk/copies/[id]': { load: 'author', attach: 'author' },
	'/desk/inbox': { load: 'author', decide: 'author' },
	'/desk/inbox/[id]': { load: 'author', attach: 'author' },
	'/desk/language': { load: 'author', default: 'author' },
	'/desk/milestones': { load: 'author', preview: 'author', apply: 'author', undo: 'author' },
	'/desk/milestones/[slug]': {
		load: 'author',
		save: 'author',
		submit: 'author',
		publish: 'editor',
		preview: 'author',
		restore: 'author',
		addSource: 'author',
		addActor: 'author',
		removeSource: 'author'
	},
	'/desk/milestones/[slug]/autosave': { POST: 'author' },
	'/desk/milestones/[slug]/history': { load: 'author', restore: 'author', name: 'author' },
	'/desk/milestones/[slug]/presence': { POST: 'author' },
	'/desk/milestones/[slug]/review': {
		load: 'author',
		submit: 'author',
		withdraw: 'author',
		approve: 'editor',
		return: 'editor',
		publish: 'editor',
		schedule: 'editor',
		unschedule: 'editor',
		retract: 'editor',
		stillRight: 'author'
	},
	'/desk/outbox': { load: 'editor', again: 'editor', recall: 'editor' },
	'/desk/people': {
		load: 'admin',
		invite: 'admin',
		link: 'admin',
		role: 'admin',
		end: 'admin',
		begin: 'admin',
		factor: 'admin'
	},
	'/desk/rates': { load: 'editor', enter: 'editor', withdraw: 'editor', restore: 'editor' },
	'/desk/rules': { load: 'editor' },
	'/desk/rules/[id]': {
		load: 'editor',
		publish: 'editor',
		preview: 'editor',
		withdraw: 'editor',
		restore: 'editor'
	},
	'/desk/settings': { load: 'admin', save: 'admin' },
	'/desk/setup': { load: 'anyone', default: 'anyone' },
	'/desk/sign-in': { load: 'anyone', carry: 'anyone', signIn: 'anyone', code: 'anyone' },
	'/desk/sign-out': { load: 'author', default: 'author' },
	'/desk/sources': { load: 'author', check: 'editor' },
	'/desk/unavailable': { load: 'anyone', default: 'anyone' },
	'/desk/watch': {
		load: 'editor',
		add: 'editor',
		switch: 'editor',
		remove: 'editor',
		check: 'editor',
		addRule: 'editor',
		removeRule: 'editor'
	},
	'/desk/webhooks': { load: 'editor', add: 'editor', test: 'editor', off: 'editor' }
} as const satisfies Record<string, Record<string, Role | 'anyone'>>;

export type DeskRoute = keyof typeof PERMISSIONS;
export type Step<R extends DeskRoute> = keyof (typeof PERMISSIONS)[R] & string;

export function isDeskRoute(route: string | null): route is DeskRoute {
	return route !== null && Object.hasOwn(PERMISSIONS, route);
}

/** The lowest role for a step on a route; `undefined` if it is not listed: then nobody may. */
export function leastRole(route: string | null, step: string): Role | 'anyone' | undefined {
	if (!isDeskRoute(route)) return undefined;
	const steps: Partial<Record<string, Role | 'anyone'>> = PERMISSIONS[route];
	return Object.hasOwn(steps, step) ? steps[step] : undefined;
}

/** The step that a request is for: a load, the name of an action, or the method of an endpoint. */
export function stepOf(route: string | null, method: string, url: URL): string {
	const steps: object = isDeskRoute(route) ? PERMISSIONS[route] : {};
	if (Object.hasOwn(steps, method)) return method;
	if (method !== 'POST') return 'load';
	const named = [...url.searchParams.keys()].find((key) => key.startsWith('/'));
	return named?.slice(1) ?? 'default';
}
