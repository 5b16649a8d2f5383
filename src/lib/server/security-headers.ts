/*
 * What stands on everything that leaves the process, static files too; pages add their
 * Content-Security-Policy. Loaded by Node itself (src/main.ts), so it imports nothing.
 */

/** Names and values. @param origin the address under which readers reach the tracker */
export function securityHeaders(origin: string): readonly (readonly [string, string])[] {
	return [
		['x-content-type-options', 'nosniff'],
		// Not `no-referrer`: under it browsers send `Origin: null`, and every form would look forged.
		['referrer-policy', 'same-origin'],
		['x-frame-options', 'DENY'],
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
