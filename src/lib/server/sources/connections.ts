import { Agent } from 'undici';
import { checkingLookup, resolveBySystem, type Resolve } from './checking-lookup';
import { isAllowed, type AllowedHosts } from './target';

/** A server that sends more than this before its document is not one to be read. */
const HEADER_BYTES = 32 * 1024;

/** Whom to connect to, and how hosts are resolved. */
export interface Guard {
	allowed: AllowedHosts;
	/** The system's own where left out. */
	resolve?: Resolve | undefined;
}

/** Connections for one request to `url`: to public addresses only, unless its host is allowed by name. */
export function connectionsTo(url: URL, { allowed, resolve = resolveBySystem }: Guard): Agent {
	return new Agent({
		maxHeaderSize: HEADER_BYTES,
		pipelining: 0,
		connect: isAllowed(url, allowed) ? {} : { lookup: checkingLookup(resolve) }
	});
}
