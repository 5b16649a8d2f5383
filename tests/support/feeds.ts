/*
 * A relevant and an irrelevant story, in ten formats that sites use. The first has the same link, or the same title
 * and day, in each.
 */

const STORY = 'EU and Kazakhstan hold third round of visa facilitation talks';
const RUSSIAN = 'ЕС и Казахстан: визовый режим и реадмиссия';
const OTHER = 'Wheat harvest exceeds last year’s';

export interface FeedFixture {
	format: string;
	type: string;
	body: string | Uint8Array;
	/** Titles of all entries, and the day of the first. */
	titles: string[];
	day: string | null;
}

/** «ЕС…» in windows-1251, where the letters from А begin at 0xC0. */
function windows1251(text: string): Uint8Array {
	return Uint8Array.from(text, (letter) => {
		const code = letter.codePointAt(0)!;
		if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
		if (code > 0x7f) throw new RangeError(letter);
		return code;
	});
}

export const FEEDS: readonly FeedFixture[] = [
	{
		format: 'RSS 0.91',
		type: 'text/xml',
		titles: [STORY, OTHER],
		day: null,
		body: `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Agency</title><link>https://agency.example.kz/</link><description>News</description><language>en</language>
<item><title>${STORY}</title><link>https://agency.example.kz/third-round</link></item>
<item><title>${OTHER}</title><link>https://agency.example.kz/wheat</link></item></channel></rss>`
	},
	{
		format: 'RSS 0.92',
		type: 'application/xml; charset=utf-8',
		titles: [STORY, OTHER],
		day: '2026-11-20',
		body: `<rss version="0.92"><channel><title>Daily</title><link>https://daily.example.kz/</link><description>d</description>
<item><title>${STORY}</title><link>http://www.agency.example.kz/third-round/?utm_source=rss</link><pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate></item>
<item><title>${OTHER}</title><link>https://daily.example.kz/wheat</link><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>`
	},
	{
		format: 'RSS 1.0 (RDF)',
		type: 'application/rdf+xml',
		titles: [STORY],
		day: '2026-11-20',
		body: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://rdf.example.kz/"><title>RDF</title><link>https://rdf.example.kz/</link><description>d</description><items><rdf:Seq><rdf:li rdf:resource="https://rdf.example.kz/7"/></rdf:Seq></items></channel>
<item rdf:about="https://rdf.example.kz/7"><title>${STORY}</title><link>https://rdf.example.kz/7</link><dc:date>2026-11-20T14:00:00+05:00</dc:date></item></rdf:RDF>`
	},
	{
		format: 'RSS 2.0',
		type: 'application/rss+xml',
		titles: [STORY],
		day: '2026-11-20',
		body: `<rss version="2.0"><channel><title>Two</title><link>https://two.example.kz/</link><description>d</description>
<item><title>${STORY.toUpperCase()}</title><link>https://two.example.kz/news/1</link><guid isPermaLink="false">n-1</guid><pubDate>20 Nov 2026 23:30:00 +0500</pubDate><description><![CDATA[<p>Negotiators met in <b>Astana</b>.</p>]]></description></item></channel></rss>`
	},
	{
		format: 'Atom',
		type: 'application/atom+xml',
		titles: [STORY],
		day: '2026-11-20',
		body: `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><id>urn:x</id><updated>2026-11-21T00:00:00Z</updated>
<entry><title>${STORY}</title><id>urn:x:1</id><link rel="enclosure" href="https://atom.example.kz/1.mp3"/><link rel="alternate" href="/1"/><published>2026-11-20T10:00:00Z</published><updated>2026-11-21T10:00:00Z</updated></entry></feed>`
	},
	{
		format: 'JSON Feed',
		type: 'application/feed+json',
		titles: [STORY],
		day: '2026-11-20',
		body: JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'JSON',
			items: [
				{
					id: '1',
					url: 'https://json.example.kz/1',
					title: STORY,
					date_published: '2026-11-20T10:00:00+05:00',
					content_html: '<p>…</p>'
				}
			]
		})
	},
	{
		format: 'windows-1251',
		type: 'text/xml',
		titles: [RUSSIAN],
		day: '2026-11-20',
		body: windows1251(
			`<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>${RUSSIAN}</title><link>https://cp.example.kz/</link><description>x</description><item><title>${RUSSIAN}</title><link>https://cp.example.kz/1</link><pubDate>Fri, 20 Nov 2026 10:00:00 +0500</pubDate></item></channel></rss>`
		)
	},
	{
		format: 'broken dates',
		type: 'application/rss+xml',
		titles: [STORY, STORY],
		day: null,
		body: `<rss version="2.0"><channel><title>Broken</title><link>https://broken.example.kz/</link><description>d</description>
<item><title>${STORY}</title><link>https://broken.example.kz/1</link><pubDate>Fri, 31 Feb 2026 10:00:00</pubDate></item>
<item><title>${STORY}</title><link>https://broken.example.kz/2</link><pubDate>yesterday, probably</pubDate></item></channel></rss>`
	},
	{
		format: 'HTML in titles',
		type: 'application/rss+xml',
		titles: [STORY, 'R&D <b> & readmission of Kazakh nationals'],
		day: '2026-11-20',
		body: `<rss version="2.0"><channel><title>Html</title><link>https://html.example.kz/</link><description>d</description>
<item><title><![CDATA[<i>EU and Kazakhstan</i> hold third&nbsp;round of <b>visa facilitation</b> talks]]></title><link>https://html.example.kz/1</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>R&amp;amp;D &amp;lt;b&amp;gt; &amp;amp; readmission of Kazakh nationals</title><link>https://html.example.kz/2</link></item></channel></rss>`
	},
	{
		format: 'no guid, no link',
		type: 'application/rss+xml',
		titles: [STORY],
		day: '2026-11-20',
		body: `<rss version="2.0"><channel><title>Bare</title><link>https://bare.example.kz/</link><description>d</description>
<item><title>${STORY}</title><guid>https://bare.example.kz/1</guid><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>Nobody knows where this one leads</title></item></channel></rss>`
	}
];
