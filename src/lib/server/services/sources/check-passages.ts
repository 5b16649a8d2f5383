import { passageState, type PassageState } from '$lib/domain/editorial/passage';
import { copyTexts } from '$lib/server/storage/watch/archived-copies';
import type { Store } from '$lib/server/storage/store';

interface Cited {
	url: string;
	passage: string | null;
}

/** Whether each passage is in an archived copy of its source; `undefined` if there is no passage. */
export async function checkPassages(
	{ reader }: Pick<Store, 'reader'>,
	cited: readonly Cited[]
): Promise<(PassageState | undefined)[]> {
	const urls = new Set(cited.map(({ url }) => url.trim()).filter(Boolean));
	const texts = await copyTexts(reader, [...urls]);
	return cited.map(({ url, passage }) => passageState(passage, texts.get(url.trim()) ?? []));
}
