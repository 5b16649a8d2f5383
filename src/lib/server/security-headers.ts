/*
 * What stands on everything that leaves the process, static files too; pages add their
 * Content-Security-Policy. Also part of the process (src/main.ts), so it imports only its like.
 */
import { sharingHeaders } from './sharing.ts';

type HeaderList = readonly (readonly [name: string, value: string])[];

/** What other sites show in a frame; an answer of 304 must say the same as the one it confirms. */
const FRAMED = /^\/[a-z]{2}\/embed\/\w/u;

/** @param origin the address under which readers reach the tracker */
export function securityHeaders(origin: string): (path: string) => HeaderList {
	const framed = headersOf(origin);
	const others: HeaderList = [...framed, ['x-frame-options', 'DENY']];
	return (path) => {
		const own = FRAMED.test(path) ? framed : others;
		const shared = sharingHeaders(path);
		return [...own.filter(([name]) => !shared.some(([other]) => other === name)), ...shared];
	};
}

function headersOf(origin: string): HeaderList {
	return [
		['x-content-type-options', 'nosniff'],
		// Not `no-referrer`: under it browsers send `Origin: null`, and every form would look forged.
		['referrer-policy', 'same-origin'],
		['cross-origin-opener-policy', 'same-origin'],
		['cross-origin-resource-policy', 'same-origin'],
		[
			'permissions-policy',
			'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()'
		],
		...(origin.startsWith('https:')
			? ([['strict-transport-security', 'max-age=31536000; includeSubDomains']] as const)
			: [])
	];
}
