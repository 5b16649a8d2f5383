import type { FetchProblem } from '$lib/domain/editorial/fetch-problem';
import { LANGUAGES } from '$lib/domain/language';
import { fetch, type Response } from 'undici';
import { NotPublicError } from './checking-lookup';
import { connectionsTo, type Guard } from './connections';
import { readBody } from './read-body';
import { readTarget } from './target';

export const FETCH_LIMITS = {
	redirects: 3,
	/** After decompression. */
	bytes: 5 * 1024 * 1024,
	/** From the first connection to the last byte, redirects included. */
	milliseconds: 20_000
} as const;

/** Says openly what it is; {@link createFetcher} adds the address of the tracker. */
const AGENT_NAME = 'EU-KZ-visa-tracker/1 (editors reading sources';

export interface FetchedDocument {
	ok: true;
	/** Its address after redirects. */
	url: string;
	status: number;
	/** `text/html`, without parameters. */
	type: string;
	charset: string | null;
	body: Uint8Array;
	etag: string | null;
	lastModified: string | null;
}

export type FetchResult = FetchedDocument | FetchFailure;

export interface FetchFailure {
	ok: false;
	problem: FetchProblem;
	/** The status that the site answered with, if it did. */
	status?: number;
	/** The last address requested. */
	url: string;
	/** How long the site asks us to wait, in seconds (429, 503). */
	retryAfter?: number;
}

export interface FetchRequest {
	/** Accepted content types, `text/html`. */
	types: readonly string[];
	etag?: string | null;
	lastModified?: string | null;
	/** False if it is enough to know that the page exists. */
	body?: boolean;
}

export interface Fetcher {
	/** False if the operator has not switched fetching on: everything is then refused as `off`. */
	on: boolean;
	get(address: string, request: FetchRequest): Promise<FetchResult>;
}

interface Options extends Guard {
	on: boolean;
	/** The address of the tracker, for the operators of the sites we read. */
	origin: string;
	limits?: Partial<Record<keyof typeof FETCH_LIMITS, number>>;
}

/**
 * Reads documents from public web sites only: it checks each hop again, and its addresses when it
 * connects; size, time and redirects are limited ({@link FETCH_LIMITS}). It sends no cookies and none of a
 * visitor's headers. It never throws.
 */
export function createFetcher(options: Options): Fetcher {
	const limits = { ...FETCH_LIMITS, ...options.limits };
	const userAgent = `${AGENT_NAME}; ${options.origin})`;

	async function get(address: string, request: FetchRequest): Promise<FetchResult> {
		if (!options.on) return { ok: false, problem: 'off', url: address };
		const signal = AbortSignal.timeout(limits.milliseconds);
		const headers = requestHeaders(request, userAgent);
		let next = address;
		for (let hop = 0; hop <= limits.redirects; hop += 1) {
			const target = readTarget(next, options.allowed);
			if ('problem' in target) return { ok: false, problem: target.problem, url: next };
			const { url } = target;
			const dispatcher = connectionsTo(url, options);
			try {
				const response = await fetch(url, { redirect: 'manual', dispatcher, signal, headers });
				const location = redirectOf(response, url);
				if (location === undefined) return await read(response, url.href, request);
				next = location;
			} catch (error) {
				return { ok: false, problem: problemOf(error, signal), url: url.href };
			} finally {
				// Also closes a body that was not read.
				void dispatcher.destroy();
			}
		}
		return { ok: false, problem: 'redirects-too-many', url: next };
	}

	async function read(
		response: Response,
		url: string,
		request: FetchRequest
	): Promise<FetchResult> {
		const { status, headers } = response;
		const [type = '', parameters = ''] = splitType(headers.get('content-type'));
		const document = {
			ok: true as const,
			url,
			status,
			type,
			charset: /charset\s*=\s*["']?([\w-]+)/iu.exec(parameters)?.[1] ?? null,
			etag: headers.get('etag'),
			lastModified: headers.get('last-modified'),
			body: new Uint8Array()
		};
		if (status === 304) return document;
		if (!response.ok) {
			const retryAfter = Number(headers.get('retry-after'));
			return { ok: false, problem: 'status', status, url, ...(retryAfter > 0 && { retryAfter }) };
		}
		if (request.body === false) return document;
		if (!request.types.includes(type)) return { ok: false, problem: 'content-type', status, url };
		const body = await readBody(response.body, limits.bytes);
		return body ? { ...document, body } : { ok: false, problem: 'too-large', status, url };
	}

	return { on: options.on, get };
}

function requestHeaders({ types, etag, lastModified }: FetchRequest, userAgent: string) {
	return {
		'user-agent': userAgent,
		accept: [...types, '*/*;q=0.1'].join(', '),
		'accept-language': LANGUAGES.join(', '),
		...(etag && { 'if-none-match': etag }),
		...(lastModified && { 'if-modified-since': lastModified })
	};
}

/** The target of a redirect; if the address is invalid, the check of the next hop refuses it. */
function redirectOf({ status, headers }: Response, from: URL): string | undefined {
	const location = headers.get('location');
	if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
	return URL.canParse(location, from) ? new URL(location, from).href : location;
}

function splitType(header: string | null): string[] {
	const [type = '', ...parameters] = (header ?? '').split(';');
	return [type.trim().toLowerCase(), parameters.join(';')];
}

function problemOf(error: unknown, signal: AbortSignal): FetchProblem {
	if (signal.aborted) return 'too-slow';
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if (cause instanceof NotPublicError) return 'address-not-public';
	}
	return 'unreachable';
}
