import { describe, expect, it } from 'vitest';
import { mailOfConfirmation, mailOfNotices } from '$lib/server/outbox/mail-content';
import { ALLOWED } from '$tests/support/allowed-latin';
import {
	leftoversInHtml,
	leftoversInJson,
	leftoversInText,
	leftoversInXml
} from '$tests/support/leftovers';
import { PUBLISHERS_IN_LATIN, publishersInLatin } from '$tests/support/publishers-latin';

const page = (body: string) => `<!doctype html><html lang="ru"><body>${body}</body></html>`;

describe('a leftover in Latin letters', () => {
	it.each([
		['Вступили в силу: not found', ['not found']],
		['Дата (date) неизвестна', ['date']],
		['Report of 2 March 2017: доклад', ['Report of 2 March 2017']],
		// A letter of the wrong alphabet, and an ending on a name that takes none.
		['\u0043ообщение', ['C']],
		['Atomды ашыңыз', ['Atom']]
	])('is found in %j', (text, found) => {
		expect(leftoversInText(text)).toEqual(found);
	});

	it.each([
		'Текст на https://example.org/en/page?lang=en и news@example.org',
		'Сайт localhost:3000/ru/timeline',
		'Файл /feed.atom, commonspace.eu, COM(2012)266, E-001881/2022',
		'22007A1219(05), 02007A1218(02)-20130701, A9-0097/2020, IP/05/1263',
		'II квартал, XIX век',
		'Atom, JSON Feed и CSV; VFS Global; 35 EUR'
	])('is not what is an address, a code or allowed: %j', (text) => {
		expect(leftoversInText(text)).toEqual([]);
	});

	it('is found in what is shown and in what is said', () => {
		const html = page(
			'<p title="Title">Слово <b>word</b></p><img alt="Picture" src="/en.png"><a aria-label="Open"></a><input placeholder="Name" value="typed">'
		);
		expect(leftoversInHtml(html)).toEqual(['Title', 'word', 'Picture', 'Open', 'Name']);
		const head =
			'<html lang="kk"><head><meta name="description" content="Visa talks"></head></html>';
		expect(leftoversInHtml(head)).toEqual(['Visa talks']);
	});

	it('is not what is marked as another language, or as code', () => {
		const html = page(
			'<q lang="en">The talks</q> <a lang="">?</a><code>lang=en</code><script>let a</script><p lang="kk">Word</p>'
		);
		// A passage in Kazakh is read in Kazakh.
		expect(leftoversInHtml(html)).toEqual(['Word']);
	});

	it('is found in JSON-LD, but for works in another language', () => {
		const json = {
			name: 'Talks',
			url: 'https://example.org',
			subjectOf: [{ name: 'Visa News', inLanguage: 'en', publisher: { name: 'The Times' } }]
		};
		expect(leftoversInJson(json)).toEqual(['Talks', 'The Times']);
		const script = page(`<script type="application/ld+json">${JSON.stringify(json)}</script>`);
		expect(leftoversInHtml(script)).toEqual(['Talks', 'The Times']);
	});
});

describe('planted English', () => {
	it('is found in the name of a publisher', () => {
		const notice = { publisher: 'EU Monitor (reproduces a document)' };
		expect(leftoversInHtml(page(`<p class="publisher">${notice.publisher}</p>`))).toEqual([
			'EU Monitor (reproduces a document'
		]);
	});

	it('is found in the article of a rule', () => {
		expect(leftoversInHtml(page('<p><span>закон</span> Основание: Art. 16(4)</p>'))).toEqual([
			'Art. 16(4'
		]);
	});

	it('is found in a mail', () => {
		const told = {
			...{ kind: 'Исправлено', title: 'Раунд', when: '2 декабря', tracks: 'Реадмиссия' },
			...{ note: 'Wrong day.', url: 'https://example.org', sources: [] }
		};
		const options = { language: 'ru', leaveUrl: 'https://example.org', digest: false } as const;
		const { text, html } = mailOfNotices([told], options);
		expect(leftoversInText(text)).toEqual(['Wrong day']);
		expect(leftoversInHtml(html)).toEqual(['Wrong day']);
	});

	it('is found in a chart', () => {
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" lang="ru" aria-label="Visas"><title>Визы</title>
			<text x="1">fewer</text><text lang="en">Visa files</text></svg>`;
		expect(leftoversInXml(svg)).toEqual(['Visas', 'fewer']);
		const feed = '<feed xml:lang="kk"><id>a</id><title>Жаңалық &amp; news</title></feed>';
		expect(leftoversInXml(feed)).toEqual(['news']);
	});
});

it('is in no question whether somebody wants mail', () => {
	for (const language of ['ru', 'kk'] as const) {
		const mail = mailOfConfirmation({ language, confirmUrl: 'https://example.org/c?token=x' });
		const texts = [mail.subject, mail.text].flatMap((text) => leftoversInText(text));
		expect([...texts, ...leftoversInHtml(mail.html)], language).toEqual([]);
	}
});

it('every word that is allowed has a reason, and stands in the list once', () => {
	const words = ALLOWED.flatMap((it) => it.words);
	expect(new Set(words).size).toBe(words.length);
	expect(ALLOWED.filter(({ reason }) => reason.length < 20)).toEqual([]);
});

it('a publisher in Latin letters is one that somebody has read (publishers-latin.txt)', () => {
	expect(publishersInLatin()).toEqual(PUBLISHERS_IN_LATIN.words);
});
