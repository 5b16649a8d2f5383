import ipaddr from 'ipaddr.js';
import type { FetchProblem } from '$lib/domain/editorial/fetch-problem';
import { isPublicAddress } from './public-address';

/** Why an address is not even asked for. */
type TargetProblem = Extract<FetchProblem, `address-${string}`>;

const PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** Top-level names that are never on the public network (RFC 6761, 6762, 7686, 8375, 9476). */
const SPECIAL_NAMES =
	/(?:^|\.)(?:localhost|local|internal|lan|home|corp|intranet|arpa|onion|alt|test|invalid|example)$/iu;

/** Hosts with their port, `127.0.0.1:4321`, that may be fetched whatever their address is. */
export type AllowedHosts = ReadonlySet<string>;

/**
 * `text` as an address that may be fetched, as far as it can be told without asking for the host's
 * addresses; those are checked when the connection is made.
 */
export function readTarget(
	text: string,
	allowed: AllowedHosts
): { url: URL } | { problem: TargetProblem } {
	// Also what a browser would quietly mend: spaces, control characters, backslashes.
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

/** The address of a literal is known; of a name, whether it can be public at all. */
function isPublicHost(hostname: string): boolean {
	const literal = hostname.replace(/^\[|\]$/gu, '');
	if (ipaddr.isValid(literal)) return isPublicAddress(literal);
	const name = hostname.replace(/\.$/u, '');
	return name.includes('.') && !SPECIAL_NAMES.test(name);
}
