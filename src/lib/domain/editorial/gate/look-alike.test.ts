import { expect, it } from 'vitest';
import { isLookAlike } from './look-alike';
import { isOfficialAddress } from './official-hosts';

it.each([
	'ес.europa.eu',
	'eсec.europa.eu',
	'europа.eu',
	'gоv.kz',
	'εuropa.eu',
	'www.ԍov.kz',
	'europa.еu',
	'mfa.ցov.kz',
	'ɡov.kz',
	'europɑ.eu',
	'eıropa.eu',
	'gᴏv.kz'
])('refuses %s', (host) => {
	expect(isLookAlike(host)).toBe(true);
});

it.each([
	'ec.europa.eu',
	'мвд.рф',
	'қазақстан.қаз',
	'münchen.de',
	'łódź.pl',
	'þing.is',
	'127.0.0.1',
	'[::1]',
	'a-1.kz',
	'localhost'
])('takes %s', (host) => {
	expect(isLookAlike(host)).toBe(false);
});

it.each([
	['https://ec.europa.eu/x', true],
	['https://www.gov.kz/x', true],
	['https://europa.eu.com/x', false],
	['https://ec-europa.eu/x', false],
	['https://evil.kz/?https://europa.eu', false],
	['https://europa.eu@evil.kz/', false],
	['no address', false]
])('knows whether %s is official', (url, is) => {
	expect(isOfficialAddress(url)).toBe(is);
});
