import { error } from '@sveltejs/kit';
import type { ArchivedCopy } from '$lib/domain/editorial/archived-copy';
import { draftOf, sourceRow } from '$lib/domain/editorial/reading/draft';
import { readArticle } from '$lib/domain/editorial/reading/read-article';
import { NEW_MILESTONE } from '$lib/domain/editorial/typed';
import { proposalTitle } from '$lib/i18n/sentences/desk-sources';
import { requireEditor } from '$lib/server/auth/editor';
import { attachSource, milestoneChoices } from '$lib/server/forms/attach-source';
import { proposedFields } from '$lib/server/forms/write-milestone';
import { readCopy } from '$lib/server/services/sources/archived-copy';
import { openMilestone } from '$lib/server/services/milestones/open-milestone';
import { citationsAgainst } from '$lib/server/services/sources/desk-sources';
import { deskOf, type Desk } from '$lib/server/tracker/desk';

export const load = async (event) => {
	requireEditor(event, 'load');
	const { locals, params } = event;
	const copy = await copyAt(deskOf(event), params.id);
	const { record } = locals;
	return {
		copy,
		proposals: readArticle(copy).map((proposal) => ({
			...proposal,
			title: proposalTitle(proposal),
			fields: proposedFields(draftOf(proposal, copy, proposalTitle(proposal)))
		})),
		/** A draft with only its source. */
		bare: proposedFields({ ...NEW_MILESTONE, sources: [sourceRow(copy, '')] }),
		citations: citationsAgainst(record, copy.url, copy.text),
		milestones: milestoneChoices(record)
	};
};

export const actions = {
	attach: async (event) => {
		const editor = requireEditor(event, 'attach');
		const { params, request } = event;
		const copy = await copyAt(deskOf(event), params.id);
		const slug = String((await request.formData()).get('milestone'));
		const attachment = attachSource(
			await openMilestone(deskOf(event), editor, slug),
			sourceRow(copy, '')
		);
		if (!attachment) error(404);
		return { attachment };
	}
};

/** @throws 404 for an unknown copy */
async function copyAt({ store }: Desk, id: string): Promise<ArchivedCopy> {
	const copy = await readCopy(store, id);
	if (!copy) error(404);
	return copy;
}
