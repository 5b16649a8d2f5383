import ipaddr from 'ipaddr.js';

/** The only block of public IPv6 addresses; the library calls others unicast too. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True for an address that a public web site can have. Everything else is refused: loopback, private,
 * link-local, shared (CGNAT), multicast, reserved, unspecified, documentation, and every IPv6 form that
 * contains an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address) || address.includes('%')) return false;
	const parsed = ipaddr.parse(address);
	if (parsed.range() !== 'unicast') return false;
	return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}
