import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** Looks up all addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** The connection was not made: the host has an address that is not public. */
export class NotPublicError extends Error {
	override name = 'NotPublicError';
}

export const resolveBySystem: Resolve = (host) =>
	new Promise((resolve, reject) => {
		systemLookup(host, { all: true }, (error, addresses) =>
			error ? reject(error) : resolve(addresses)
		);
	});

/**
 * Resolves a host for the socket itself, so that we connect to the very address that we have checked, even if
 * the name resolves differently a moment later. If one address is bad, all are refused.
 */
export function checkingLookup(resolve: Resolve): LookupFunction {
	return (host, options, callback) => {
		resolve(host).then(
			(addresses) => {
				const [first] = addresses;
				if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
					return callback(new NotPublicError(`${host} has no public address`), '', 0);
				if (options.all) return callback(null, addresses);
				return callback(null, first.address, first.family);
			},
			(error: NodeJS.ErrnoException) => callback(error, '', 0)
		);
	};
}
