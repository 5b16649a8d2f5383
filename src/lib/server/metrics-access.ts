import { createHash, timingSafeEqual } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** What proxies add to a request that they hand on. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** Who asks for the metrics. */
export interface MetricsCaller {
	headers: Headers;
	/** The other end of the connection. */
	address: string | undefined;
}

/**
 * Whether somebody may read the metrics: with the token, or from this machine and not through a proxy on it.
 * @param token `METRICS_TOKEN`; without it nobody reads them from elsewhere
 */
export function mayReadMetrics(
	{ headers, address }: MetricsCaller,
	token: string | undefined
): boolean {
	const given = /^Bearer +(\S+)$/iu.exec(headers.get('authorization') ?? '')?.[1];
	if (token !== undefined && given !== undefined) return isSame(given, token);
	return isLoopback(address) && !FORWARDED.some((name) => headers.has(name));
}

function isLoopback(address: string | undefined): boolean {
	return address !== undefined && ipaddr.isValid(address)
		? ipaddr.process(address).range() === 'loopback'
		: false;
}

/** Compares digests, so that neither the time nor the length says anything about the token. */
function isSame(given: string, token: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(token));
}
