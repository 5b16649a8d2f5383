import { Agent } from 'undici';
import { checkingLookup, resolveBySystem, type Resolve } from './checking-lookup';
import { isAllowed, type AllowedHosts } from './target';

/** We do not read a document if the server sends longer headers than this. */
const HEADER_BYTES = 32 * 1024;

/** Which hosts are allowed, and how to resolve them. */
export interface Guard {
	allowed: AllowedHosts;
	/** The system's resolver by default. */
	resolve?: Resolve | undefined;
}

/** Connections for one request to `url`: to public addresses only, unless its host is explicitly allowed. */
export function connectionsTo(url: URL, { allowed, resolve = resolveBySystem }: Guard): Agent {
	return new Agent({
		maxHeaderSize: HEADER_BYTES,
		pipelining: 0,
		connect: isAllowed(url, allowed) ? {} : { lookup: checkingLookup(resolve) }
	});
}
