import { listEditorNames } from '$lib/server/storage/people/editors';
import type { Store } from '$lib/server/storage/store';

/** Somebody's name; `null` for the files, and for an editor whose account no longer exists. */
export async function editorName(store: Store, id: string): Promise<string | null> {
	return (await listEditorNames(store.reader)).get(id) ?? null;
}
