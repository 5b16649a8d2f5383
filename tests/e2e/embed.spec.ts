import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, LANGUAGES, test } from '$tests/support/journey';

test('a frame on another site shows the path, and loads nothing else', async ({
	browser,
	page,
	tracker
}) => {
	await page.goto('/en/embed');
	const code = await page.getByText('/en/embed/path').textContent();
	// A page of another origin: the same machine with another port.
	const host = createServer((_, response) =>
		response
			.writeHead(200, { 'content-type': 'text/html' })
			.end(`<link rel="icon" href="data:,"><title>Newsroom</title>${code}`)
	).listen(0, '127.0.0.1');
	await once(host, 'listening');

	const elsewhere = await browser.newPage();
	const asked: string[] = [];
	elsewhere.on('request', (request) => asked.push(request.url()));
	await elsewhere.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
	const frame = elsewhere.frameLocator('iframe');
	await expect(frame.getByRole('heading', { name: 'Steps to entry into force' })).toBeVisible();
	await expect(frame.getByRole('link')).toHaveAttribute('href', `${tracker.url}/en`);
	expect(asked.filter((url) => url.startsWith(tracker.url))).toEqual([
		`${tracker.url}/en/embed/path`
	]);
	await elsewhere.close();
	host.close();
});

for (const language of LANGUAGES) {
	test(`${language}: the frames are accessible`, { tag: '@axe' }, async ({ checkPage }) => {
		await checkPage(`/${language}/embed/path`);
	});
}
