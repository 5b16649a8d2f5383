import { fetch, type RequestInit as SafeRequestInit } from 'undici';
import { NotPublicError } from './checking-lookup';
import { connectionsTo, type Guard } from './connections';
import { readTarget } from './target';

/**
 * Sends requests to addresses that somebody else has chosen: only to public ones, checked when it
 * connects. It follows no redirect and does not read the body of an answer.
 */
export function createDeliver(guard: Guard) {
	return async (address: string, init: RequestInit): Promise<Response> => {
		const target = readTarget(address, guard.allowed);
		if ('problem' in target) throw new NotPublicError(target.problem);
		const dispatcher = connectionsTo(target.url, guard);
		try {
			const request = { ...init, redirect: 'manual', dispatcher } as SafeRequestInit;
			const { status, headers } = await fetch(target.url, request);
			return new Response(null, { status, headers: [...headers] });
		} finally {
			void dispatcher.destroy();
		}
	};
}
