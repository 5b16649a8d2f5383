import { error } from '@sveltejs/kit';
import { sourceRow } from '$lib/domain/editorial/reading/draft';
import { textLanguage } from '$lib/domain/editorial/reading/text-language';
import { requireEditor } from '$lib/server/auth/editor';
import { attachSource, milestoneChoices } from '$lib/server/forms/attach-source';
import { factsOfHost } from '$lib/server/services/sources/capture-source';
import { readInboxItem } from '$lib/server/services/watch/inbox';
import { openMilestone } from '$lib/server/services/milestones/open-milestone';
import { decide } from '$lib/server/services/watch/keep-watch';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, params } = event;
	const item = await itemAt(locals, params.id);
	return { item, milestones: milestoneChoices(locals.record) };
};

export const actions = {
	attach: async (event) => {
		const editor = requireEditor(event, 'attach');
		const { locals, params, request } = event;
		const { record, tracker } = locals;
		const { id, url, title, publishedOn, excerpt } = await itemAt(locals, params.id);
		const host = factsOfHost(url, [...record.sources.values()], null);
		const language = textLanguage(`${title} ${excerpt}`, null);
		const row = sourceRow({ ...host, url, title, language, publishedOn }, '');
		const slug = String((await request.formData()).get('milestone'));
		const attachment = attachSource(await openMilestone(tracker, editor, slug), row);
		if (!attachment) error(404);
		await decide(tracker.store, { id, state: 'attached' }, { editor, at: tracker.clock.now() });
		return { attachment };
	}
};

/** @throws 404 for an unknown item */
async function itemAt({ tracker }: App.Locals, id: string) {
	const item = await readInboxItem(tracker.store, id);
	if (!item) error(404);
	return item;
}
