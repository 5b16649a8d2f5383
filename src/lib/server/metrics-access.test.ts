import { expect, it } from 'vitest';
import { mayReadMetrics } from './metrics-access';

const TOKEN = 'n2xW0d1c5uT8yQ4vB7kL';

it.each([
	['from this machine', '127.0.0.1', {}, true],
	['from this machine, by IPv6', '::1', {}, true],
	['from this machine, by IPv4 in IPv6', '::ffff:127.0.0.1', {}, true],
	['through a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false],
	['through a proxy that says so by the standard', '::1', { forwarded: 'for=192.0.2.1' }, false],
	['from another machine', '192.0.2.1', {}, false],
	['from the same network', '10.0.0.2', {}, false],
	['from nowhere', undefined, {}, false],
	['from another machine with the token', '192.0.2.1', { authorization: `Bearer ${TOKEN}` }, true],
	[
		'through a proxy with the token',
		'::1',
		{ authorization: `bearer ${TOKEN}`, forwarded: 'x' },
		true
	],
	['with another token', '192.0.2.1', { authorization: 'Bearer n2xW0d1c5uT8yQ4vB7kM' }, false],
	['with the token as a password', '192.0.2.1', { authorization: `Basic ${TOKEN}` }, false]
])('metrics %s', (_, address, headers, may) => {
	expect(mayReadMetrics({ headers: new Headers(headers), address }, TOKEN)).toBe(may);
});

it('without a token only this machine reads them', () => {
	const headers = new Headers({ authorization: 'Bearer undefined' });
	expect(mayReadMetrics({ headers, address: '192.0.2.1' }, undefined)).toBe(false);
	expect(mayReadMetrics({ headers: new Headers(), address: '127.0.0.1' }, undefined)).toBe(true);
});
