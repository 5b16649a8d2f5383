import { error } from '@sveltejs/kit';
import { sourceRow } from '$lib/domain/editorial/reading/draft';
import { textLanguage } from '$lib/domain/editorial/reading/text-language';
import { requireEditor } from '$lib/server/auth/editor';
import { attachSource, milestoneChoices } from '$lib/server/forms/attach-source';
import { factsOfHost } from '$lib/server/services/sources/capture-source';
import { readInboxItem } from '$lib/server/services/watch/inbox';
import { openMilestone } from '$lib/server/services/milestones/open-milestone';
import { decide } from '$lib/server/services/watch/keep-watch';
import { deskOf, type Desk } from '$lib/server/tracker/desk';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, params } = event;
	const item = await itemAt(deskOf(event), params.id);
	return { item, milestones: milestoneChoices(locals.record) };
};

export const actions = {
	attach: async (event) => {
		const editor = requireEditor(event, 'attach');
		const { locals, params, request } = event;
		const { record } = locals;
		const desk = deskOf(event);
		const { id, url, title, publishedOn, excerpt } = await itemAt(desk, params.id);
		const host = factsOfHost(url, [...record.sources.values()], null);
		const language = textLanguage(`${title} ${excerpt}`, null);
		const row = sourceRow({ ...host, url, title, language, publishedOn }, '');
		const slug = String((await request.formData()).get('milestone'));
		const attachment = attachSource(await openMilestone(desk, editor, slug), row);
		if (!attachment) error(404);
		await decide(desk.store, { id, state: 'attached' }, { editor, at: desk.clock.now() });
		return { attachment };
	}
};

/** @throws 404 for an unknown item */
async function itemAt({ store }: Desk, id: string) {
	const item = await readInboxItem(store, id);
	if (!item) error(404);
	return item;
}
