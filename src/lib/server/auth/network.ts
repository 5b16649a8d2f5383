import { isIPv6 } from 'node:net';

/**
 * The network of one subscriber, in canonical form: an IPv4 address, or the first 64 bits of an IPv6 address
 * (RFC 6177), because within those a subscriber can use a new address for each attempt.
 */
export function networkOf(address: string): string {
	const bare = address.replace(/%.*$/u, '');
	const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(bare) ?? [];
	if (mapped) return mapped;
	if (!isIPv6(bare)) return address;
	const [head = '', tail] = bare.split('::');
	const groups = (text: string) => (text === '' ? [] : text.split(':'));
	const left = groups(head);
	const zeros = tail === undefined ? 0 : 8 - left.length - groups(tail).length;
	const all = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...groups(tail ?? '')];
	const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
	return `${network.join(':')}::/64`;
}
