import { expect, onTestFinished, test, vi } from 'vitest';
import { forecast } from '$lib/domain/forecast/forecast';
import { day } from '$lib/domain/time';
import { openTracker } from '$lib/server/tracker/tracker';
import { temporaryFolder } from '$tests/support/store';
import { load } from './+page.server';

vi.mock('$lib/domain/forecast/forecast', { spy: true });

const today = day('2026-11-23');
function open() {
	return openTracker({
		databaseUrl: `file:${temporaryFolder()}/tracker.db`,
		dataSource: 'data',
		fixedToday: today,
		origin: 'http://localhost:3000'
	});
}

test('a forecast is computed once for a version of the record, never for a request', async () => {
	const tracker = await open();
	onTestFinished(() => tracker.close());
	/** Answers the page's address as a request does. */
	const visit = (query: string) => {
		const record = tracker.record.current();
		const url = new URL(`http://localhost:3000/en/forecast${query}`);
		const locals = { readers: tracker.readers, record, today, language: 'en' };
		return load({ locals, url } as unknown as Parameters<typeof load>[0]);
	};
	visit('?by=2028-06-30');
	const computed = vi.mocked(forecast).mock.calls.length;
	expect(computed).toBeGreaterThan(0);
	visit('?by=2028-06-30');
	visit('?by=2031-01-01');
	expect(vi.mocked(forecast).mock.calls.length).toBe(computed);
	visit('?class=ra-since-2005');
	expect(vi.mocked(forecast).mock.calls.length).toBe(computed + 1);
});
