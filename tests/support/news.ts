import { startWeb, type LocalWeb } from './web';

/** An invented report in Russian, as on a news agency's site. */
const REPORT = `<!doctype html><html lang="ru"><head><meta charset="utf-8">
<title>Третий раунд переговоров о визах — Агентство</title>
<meta property="og:title" content="Прошёл третий раунд переговоров о визах">
<meta property="og:site_name" content="Агентство новостей">
<meta property="article:published_time" content="2026-11-20T14:00:00+05:00">
<link rel="canonical" href="/news/42"></head><body>
<nav><a href="/">Главная</a> <a href="/all">Все новости региона за сегодня</a></nav>
<article><h1>Прошёл третий раунд переговоров о визах</h1>
<p>18 ноября в Брюсселе состоялся третий раунд переговоров по соглашению об упрощении визового режима и соглашению о реадмиссии между Европейским союзом и Казахстаном.</p>
<p>Стороны обсудили перечень документов и сроки рассмотрения заявлений. Встреча продолжалась два дня.</p>
<p>Подписание соглашения о реадмиссии ожидается в IV квартале 2027 года. Говорить о сроках вступления в силу пока рано.</p>
</article></body></html>`;

const FEED = (
	url: string
) => `<rss version="2.0"><channel><title>Agency</title><link>${url}/</link><description>d</description>
<item><title>ЕС и Казахстан: визовый режим и реадмиссия</title><link>${url}/n</link><pubDate>Fri, 20 Nov 2026 14:00:00 +0500</pubDate></item>
<item><title>Погода на завтра</title><link>${url}/w</link></item></channel></rss>`;

/** A site with one report (at any address), and a feed (`/f`) that links to it. */
export async function startAgency(): Promise<LocalWeb> {
	const web = await startWeb((request, response) => {
		if (request.url === '/robots.txt') return response.writeHead(404).end();
		const [type, body] =
			request.url === '/f'
				? ['application/rss+xml', FEED(`http://${request.headers.host}`)]
				: ['text/html; charset=utf-8', REPORT];
		return response.writeHead(200, { 'content-type': type }).end(body);
	});
	return web;
}
