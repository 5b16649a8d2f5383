import type { Language } from '$lib/domain/language';
import type { Editor } from '$lib/server/auth/editor';
import { updateEditorLanguage } from '$lib/server/storage/people/editors';
import type { Store } from '$lib/server/storage/store';

/** Sets the language of the desk for this editor. */
export async function chooseLanguage(
	store: Store,
	{ editor, language }: { editor: Editor; language: Language }
): Promise<void> {
	await updateEditorLanguage(store.db, editor.id, language);
}
