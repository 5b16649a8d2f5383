import ipaddr from 'ipaddr.js';
import type { FetchProblem } from '$lib/domain/editorial/fetch-problem';
import { isPublicAddress } from './public-address';

/** Why an address is refused before any request. */
type TargetProblem = Extract<FetchProblem, `address-${string}`>;

const PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** Top-level names that are never on the public network (RFC 6761, 6762, 7686, 8375, 9476). */
const SPECIAL_NAMES =
	/(?:^|\.)(?:localhost|local|internal|lan|home|corp|intranet|arpa|onion|alt|test|invalid|example)$/iu;

/** Hosts with their port, `127.0.0.1:4321`, that may be fetched whatever their address. */
export type AllowedHosts = ReadonlySet<string>;

/**
 * `text` as an address that may be fetched, as far as we can tell without resolving the host; the resolved
 * addresses are checked when the connection is made.
 */
export function readTarget(
	text: string,
	allowed: AllowedHosts
): { url: URL } | { problem: TargetProblem } {
	// Also refuse what a browser would silently correct: spaces, control characters, backslashes.
	if (text.length > 2000 || /[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text))
		return { problem: 'address-invalid' };
	const url = new URL(text);
	if (!(url.protocol in PORTS)) return { problem: 'address-scheme' };
	if (url.username || url.password) return { problem: 'address-credentials' };
	if (isAllowed(url, allowed)) return { url };
	if (url.port && url.port !== PORTS[url.protocol]) return { problem: 'address-port' };
	return isPublicHost(url.hostname) ? { url } : { problem: 'address-not-public' };
}

export function isAllowed(url: URL, allowed: AllowedHosts): boolean {
	return allowed.has(`${url.hostname}:${url.port || PORTS[url.protocol]}`);
}

/** Checks a literal address, or whether a name can be public at all. */
function isPublicHost(hostname: string): boolean {
	const literal = hostname.replace(/^\[|\]$/gu, '');
	if (ipaddr.isValid(literal)) return isPublicAddress(literal);
	const name = hostname.replace(/\.$/u, '');
	return name.includes('.') && !SPECIAL_NAMES.test(name);
}
