/*
 * Headers for every answer, including static files; pages add their Content-Security-Policy. Also part of the
 * process (src/main.ts), so it imports only the lists of the domain.
 */
import { sharingHeaders } from './sharing.ts';

type HeaderList = readonly (readonly [name: string, value: string])[];

/** Addresses that other sites may show in a frame; a 304 must have the same headers as the answer it confirms. */
const FRAMED = /^\/[a-z]{2}\/embed\/\w/u;

/** @param origin the public address of the tracker */
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
		// Not `no-referrer`: with it browsers send `Origin: null`, and every form would look forged.
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
