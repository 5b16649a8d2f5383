import { randomBytes } from 'node:crypto';

/**
 * An id that sorts by time of creation (UUID version 7, RFC 9562 §5.7), so that sorting by id is the order of
 * events on either engine. Within one millisecond a counter keeps the order.
 */
export function newId(now: number = Date.now()): string {
	const at = now > lastTime ? now : lastTime;
	counter = at === lastTime ? counter + 1 : 0;
	lastTime = at;
	const bytes = randomBytes(16);
	bytes.writeUIntBE(at, 0, 6);
	bytes.writeUInt16BE(0x7000 | (counter & 0x0fff), 6);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	const hex = bytes.toString('hex');
	return [8, 12, 16, 20, 32]
		.map((end, index, ends) => hex.slice(ends[index - 1] ?? 0, end))
		.join('-');
}

let lastTime = 0;
let counter = 0;
