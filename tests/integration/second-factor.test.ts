import { expect, it, onTestFinished } from 'vitest';
import { client, invite, setUp } from '$tests/support/desk-client';
import { totp } from '$tests/support/totp';
import { startTracker } from '$tests/support/tracker';

const PASSWORD = 'correct horse battery';

it('protects an account with a code, without scripts, and can be made mandatory', async () => {
	const tracker = await startTracker();
	onTestFinished(async () => void (await tracker.stop()));
	const aya = await setUp(tracker);
	await aya.post('/desk/settings?/save', { fourEyes: 'auto', secondFactor: 'required' });
	const sent = await aya.get('/desk');
	expect(sent.headers.get('location')).toBe('/desk/account?required');
	expect((await aya.post('/desk/account?/enable', { password: 'wrong' })).status).toBe(400);
	const offer = await (await aya.post('/desk/account?/enable', { password: PASSWORD })).text();
	expect(offer).toContain('data:image/svg+xml');
	const [secret = '', ...codes] = [...offer.matchAll(/<code[^>]*>([^<]+)<\/code>/gu)].map(
		([, text]) => text!
	);
	expect(codes.length).toBeGreaterThan(5);
	const uri = /name="uri" value="([^"]+)"/u.exec(offer)?.[1]?.replaceAll('&amp;', '&') ?? '';
	const wrong = await aya.post('/desk/account?/confirm', { code: '000000', uri });
	expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining(secret)]);
	expect((await aya.post('/desk/account?/confirm', { code: totp(secret), uri })).status).toBe(303);
	expect((await aya.get('/desk')).status).toBe(200);

	const again = client(tracker.url);
	const credentials = { email: 'aya@example.org', password: PASSWORD };
	const asked = await again.post('/desk/sign-in?/signIn&next=/desk/milestones', credentials);
	expect(await asked.text()).toContain('one-time-code');
	expect((await again.get('/desk')).status).toBe(303);
	expect((await again.post('/desk/sign-in?/code', { code: '000000' })).status).toBe(400);
	const through = await again.post('/desk/sign-in?/code&next=/desk/milestones', {
		code: totp(secret)
	});
	expect(through.headers.get('location')).toBe('/desk/milestones');
	expect((await again.get('/desk')).status).toBe(200);

	for (const [times, status] of [
		[1, 303],
		[2, 400]
	] as const) {
		const lost = client(tracker.url);
		await lost.post('/desk/sign-in?/signIn', credentials);
		const answer = await lost.post('/desk/sign-in?/code', { code: codes[0]! });
		expect(answer.status, `recovery code, time ${times}`).toBe(status);
	}

	const dana = await invite(tracker, aya, 'Dana', 'author');
	expect((await dana.get('/desk')).status, 'authors need none').toBe(200);
	expect((await dana.get('/desk/people')).status).toBe(403);
});
