import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignAddresses } from './foreign-address';

const OWN = {
	sources: ['https://www.inform.kz/news/third-round', 'https://ec.europa.eu/'],
	site: 'https://tracker.example.org'
};

describe('a foreign address', () => {
	it.each([
		['Signed, see https://evil.example/visa', 'https://evil.example/visa'],
		['Подробнее на evil.ru.', 'evil.ru'],
		['Подробнее: EVIL.COM/visa', 'EVIL.COM/visa'],
		['вступило в силу (виза.рф)', 'виза.рф'],
		['толығырақ: виза.қаз', 'виза.қаз'],
		['the look-alike еc.europa.eu', 'еc.europa.eu'],
		['write to visa@evil.example', 'evil.example'],
		['t.me/visa', 't.me/visa'],
		['www.evil.example', 'www.evil.example'],
		['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
		['виза.xn--p1ai', 'виза.xn--p1ai'],
		['http://192.0.2.7/visa', 'http://192.0.2.7/visa'],
		['at 192.0.2.7', '192.0.2.7'],
		['tg://resolve?domain=visa', 'tg://resolve?domain=visa'],
		['mailto:visa', 'mailto:visa'],
		['evil\u200b.com', 'evil.com'],
		['ｅｖｉｌ．ｃｏｍ', 'evil.com'],
		['evil。com', 'evil.com'],
		['another page: https://www.inform.kz/other', 'https://www.inform.kz/other'],
		['https://inform.kz@evil.example/', 'https://inform.kz@evil.example/'],
		['tracker.example.org.evil.com', 'tracker.example.org.evil.com'],
		['(https://evil.example/a)', 'https://evil.example/a']
	])('is found in “%s”', (text, address) => {
		expect(foreignAddresses(text, OWN)).toEqual([address]);
	});

	it.each([
		['The source is https://www.inform.kz/news/third-round.'],
		['as inform.kz says'],
		['see http://inform.kz/news/third-round/'],
		['ec.europa.eu'],
		['https://tracker.example.org/en/milestones/x'],
		['18.11.2026, 14.30, § 3.2.1'],
		['и т.д., т.е. в г. Астане, ст.5 п.2'],
		['В 2026 г.Астана примет делегацию; подписано.Вступит позже'],
		['e.g. a.m., U.S., Art.4, No.5'],
		['Қазақстан Республикасы. Еуропалық одақ.'],
		['at 14:30: the round began']
	])('is not in “%s”', (text) => {
		expect(foreignAddresses(text, OWN)).toEqual([]);
	});

	it('is found wherever it stands in a text', () => {
		const words = fc.stringMatching(/^[A-Za-zА-Яа-я ,–]{0,40}$/u);
		fc.assert(
			fc.property(words, fc.webUrl(), words, (before, url, after) => {
				const text = `${before} ${url} ${after}`;
				expect(foreignAddresses(text, OWN)).not.toEqual([]);
				expect(foreignAddresses(text, { sources: [url], site: null })).toEqual([]);
			})
		);
	});
});
