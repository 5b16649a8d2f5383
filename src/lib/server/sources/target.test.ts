import { expect, test } from 'vitest';
import { checkingLookup, NotPublicError } from './checking-lookup';
import { isPublicAddress } from './public-address';
import { readTarget } from './target';

const NOBODY: ReadonlySet<string> = new Set();

test.each([
	// not an address, or not one for us
	['', 'address-invalid'],
	['example.kz', 'address-invalid'],
	['http://', 'address-invalid'],
	['http://exa mple.kz/', 'address-invalid'],
	['http://example.kz/\r\nHost: x', 'address-invalid'],
	['http:\\\\example.kz', 'address-invalid'],
	[`http://www.inform.kz/${'a'.repeat(2000)}`, 'address-invalid'],
	['http://[::1', 'address-invalid'],
	['http://256.256.256.256/', 'address-invalid'],
	['ftp://www.inform.kz/', 'address-scheme'],
	['file:///etc/passwd', 'address-scheme'],
	['gopher://www.inform.kz:70/_x', 'address-scheme'],
	['data:text/html,x', 'address-scheme'],
	['javascript:alert(1)', 'address-scheme'],
	['blob:http://www.inform.kz/x', 'address-scheme'],
	['view-source:http://www.inform.kz/', 'address-scheme'],
	['http://editor:secret@www.inform.kz/', 'address-credentials'],
	['http://editor@www.inform.kz/', 'address-credentials'],
	['http://www.inform.kz@127.0.0.1/', 'address-credentials'],
	['http://www.inform.kz:22/', 'address-port'],
	['http://www.inform.kz:443/', 'address-port'],
	['https://www.inform.kz:80/', 'address-port'],
	['http://127.0.0.1:6379/', 'address-port'],
	// names that are never public
	['http://localhost/', 'address-not-public'],
	['http://LOCALHOST/', 'address-not-public'],
	['http://localhost./', 'address-not-public'],
	['http://db.localhost/', 'address-not-public'],
	['http://printer.local/', 'address-not-public'],
	['http://metadata.google.internal/', 'address-not-public'],
	['http://router.lan/', 'address-not-public'],
	['http://wiki.corp/', 'address-not-public'],
	['http://host.home.arpa/', 'address-not-public'],
	['http://abc.onion/', 'address-not-public'],
	['http://intranet/', 'address-not-public'],
	// loopback in all its spellings
	['http://127.0.0.1/', 'address-not-public'],
	['http://127.1/', 'address-not-public'],
	['http://127.255.255.254/', 'address-not-public'],
	['http://2130706433/', 'address-not-public'],
	['http://0x7f000001/', 'address-not-public'],
	['http://0x7f.1/', 'address-not-public'],
	['http://0177.0.0.1/', 'address-not-public'],
	['http://017700000001/', 'address-not-public'],
	['http://１２７.０.０.１/', 'address-not-public'],
	['http://①②⑦.0.0.1/', 'address-not-public'],
	['http://127。0。0。1/', 'address-not-public'],
	['http://127.0.0.1./', 'address-not-public'],
	['http://%31%32%37.0.0.1/', 'address-not-public'],
	['http://[::1]/', 'address-not-public'],
	['http://[0:0:0:0:0:0:0:1]/', 'address-not-public'],
	// unspecified, private, shared, link-local, reserved
	['http://0/', 'address-not-public'],
	['http://0.0.0.0/', 'address-not-public'],
	['http://[::]/', 'address-not-public'],
	['http://10.0.0.1/', 'address-not-public'],
	['http://172.16.0.1/', 'address-not-public'],
	['http://172.31.255.255/', 'address-not-public'],
	['http://192.168.1.1/', 'address-not-public'],
	['http://100.64.0.1/', 'address-not-public'],
	['http://169.254.169.254/latest/meta-data/', 'address-not-public'],
	['http://192.0.0.192/', 'address-not-public'],
	['http://192.0.2.1/', 'address-not-public'],
	['http://198.18.0.1/', 'address-not-public'],
	['http://198.51.100.7/', 'address-not-public'],
	['http://203.0.113.9/', 'address-not-public'],
	['http://192.88.99.1/', 'address-not-public'],
	['http://224.0.0.1/', 'address-not-public'],
	['http://239.255.255.250/', 'address-not-public'],
	['http://240.0.0.1/', 'address-not-public'],
	['http://255.255.255.255/', 'address-not-public'],
	['http://[fc00::1]/', 'address-not-public'],
	['http://[fd12:3456::1]/', 'address-not-public'],
	['http://[fe80::1]/', 'address-not-public'],
	['http://[fec0::1]/', 'address-not-public'],
	['http://[ff02::1]/', 'address-not-public'],
	['http://[100::1]/', 'address-not-public'],
	['http://[2001:db8::1]/', 'address-not-public'],
	['http://[3fff::1]/', 'address-not-public'],
	['http://[4000::1]/', 'address-not-public'],
	// an IPv4 address inside an IPv6 one
	['http://[::ffff:127.0.0.1]/', 'address-not-public'],
	['http://[::ffff:8.8.8.8]/', 'address-not-public'],
	['http://[::127.0.0.1]/', 'address-not-public'],
	['http://[64:ff9b::7f00:1]/', 'address-not-public'],
	['http://[64:ff9b:1::a00:1]/', 'address-not-public'],
	['http://[2002:7f00:1::]/', 'address-not-public'],
	['http://[2001::7f00:1]/', 'address-not-public']
])('%j is refused: %s', (address, problem) => {
	expect(readTarget(address, NOBODY)).toEqual({ problem });
});

test.each([
	'http://www.inform.kz/ru/news',
	'https://WWW.Inform.kz:443/',
	'https://8.8.8.8/',
	'https://[2001:4860:4860::8888]/',
	'https://бақ.қаз/'
])('%j may be asked', (address) => {
	expect(readTarget(address, NOBODY)).toHaveProperty('url');
});

test('a listed host may be fetched on its port, and on no other', () => {
	const allowed = new Set(['127.0.0.1:4000', 'localhost:80']);
	expect(readTarget('http://127.0.0.1:4000/x', allowed)).toHaveProperty('url');
	expect(readTarget('http://localhost/', allowed)).toHaveProperty('url');
	expect(readTarget('http://127.0.0.1:4001/x', allowed)).toEqual({ problem: 'address-port' });
	expect(readTarget('http://127.0.0.1/', allowed)).toEqual({ problem: 'address-not-public' });
	expect(readTarget('http://a@127.0.0.1:4000/', allowed)).toEqual({
		problem: 'address-credentials'
	});
});

test.each(['', 'nonsense', 'fe80::1%eth0', '::ffff:8.8.8.8'])(
	'%j is not a public address',
	(address) => {
		expect(isPublicAddress(address)).toBe(false);
	}
);

/** What the socket would get for a host with these addresses. */
async function told(resolve: Parameters<typeof checkingLookup>[0]) {
	return new Promise((settle) => {
		checkingLookup(resolve)('www.inform.kz', { all: true }, (error, addresses) =>
			settle(error ?? addresses)
		);
	});
}

const PUBLIC = { address: '8.8.8.8', family: 4 };
const LOCAL = { address: '127.0.0.1', family: 4 };

test('one bad address among good ones makes it refuse the host', async () => {
	expect(await told(async () => [PUBLIC, LOCAL])).toBeInstanceOf(NotPublicError);
	expect(await told(async () => [])).toBeInstanceOf(NotPublicError);
	expect(await told(async () => [PUBLIC])).toEqual([PUBLIC]);
});

test('a name that resolves to a bad address the second time is refused the second time', async () => {
	const answers = [[PUBLIC], [LOCAL]];
	const changing = async () => answers.shift() ?? [];
	expect(await told(changing)).toEqual([PUBLIC]);
	expect(await told(changing)).toBeInstanceOf(NotPublicError);
});
