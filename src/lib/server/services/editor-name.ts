import { listEditorNames } from '$lib/server/storage/editors';
import type { Store } from '$lib/server/storage/store';

/** What somebody is called; `null` for the files, and for an editor who is no longer here. */
export async function editorName(store: Store, id: string): Promise<string | null> {
	return (await listEditorNames(store.reader)).get(id) ?? null;
}
