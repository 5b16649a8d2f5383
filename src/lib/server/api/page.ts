import { Refusal } from './refusal';

interface Request {
	url: URL;
	query: { limit: number; cursor?: string | undefined };
}

/**
 * The items after the cursor. The cursor names the last item of the previous page, so items added at the front
 * in the meantime do not shift the pages. @throws Refusal if that item is no longer in the list
 */
export function pageOf<T extends { id: string }>(all: readonly T[], { url, query }: Request) {
	const { limit, cursor } = query;
	const start = cursor === undefined ? 0 : indexAfter(all, cursor);
	const items = all.slice(start, start + limit);
	const last = items.at(-1);
	const more = last !== undefined && start + limit < all.length;
	return { total: all.length, items, next: more ? addressAfter(url, last.id) : null };
}

function indexAfter(all: readonly { id: string }[], cursor: string): number {
	const id = Buffer.from(cursor, 'base64url').toString('utf8');
	const index = all.findIndex((item) => item.id === id);
	if (index < 0) throw new Refusal(400, [{ parameter: 'cursor', problem: 'cursor-outdated' }]);
	return index + 1;
}

function addressAfter(url: URL, id: string): string {
	const next = new URL(url);
	next.searchParams.set('cursor', Buffer.from(id, 'utf8').toString('base64url'));
	return next.href;
}
