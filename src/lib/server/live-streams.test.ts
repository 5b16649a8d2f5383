import { expect, test, vi } from 'vitest';
import { createLiveStreams } from './live-streams';

async function read(stream: ReadableStream<Uint8Array> | undefined) {
	const reader = stream!.getReader();
	return async () => {
		const { value, done } = await reader.read();
		return done ? null : new TextDecoder().decode(value);
	};
}

test('a reader with the current version is notified of the next one', async () => {
	const live = createLiveStreams(
		() => 7,
		() => 0.5
	);
	const next = await read(live.open(7));
	expect(await next()).toBe('retry: 5500\nid: 7\n\n');
	live.tell(8);
	expect(await next()).toBe('id: 8\nevent: record\ndata: 8\n\n');
	live.close();
	expect(await next()).toBeNull();
});

test('a reader who missed a version is notified at once', async () => {
	const live = createLiveStreams(
		() => 9,
		() => 0
	);
	const next = await read(live.open(7));
	expect(await next()).toContain('event: record\ndata: 9');
	live.close();
});

test('a silent stream gets a comment every 20 seconds', async () => {
	vi.useFakeTimers();
	const live = createLiveStreams(
		() => 1,
		() => 0
	);
	const next = await read(live.open(undefined));
	await next();
	vi.advanceTimersByTime(20_000);
	expect(await next()).toBe(':\n\n');
	live.close();
	vi.useRealTimers();
});

test('the number of streams is limited; a reader who leaves makes room for another', async () => {
	const live = createLiveStreams(
		() => 1,
		() => 0
	);
	const streams = Array.from({ length: 2000 }, () => live.open(1));
	expect(streams.every(Boolean)).toBe(true);
	expect(live.open(1)).toBeUndefined();
	await streams[0]!.cancel();
	expect(live.open(1)).toBeDefined();
	live.close();
	expect(live.open(1)).toBeUndefined();
});

test('a stream that nobody reads is closed', async () => {
	const live = createLiveStreams(
		() => 1,
		() => 0
	);
	const stream = live.open(1);
	for (let version = 2; version < 40; version++) live.tell(version);
	await expect(stream!.getReader().closed).rejects.toThrow();
	live.close();
});
