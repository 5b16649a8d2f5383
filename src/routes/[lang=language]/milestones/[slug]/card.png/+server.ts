import { error } from '@sveltejs/kit';
import { textIn } from '$lib/domain/language';
import { publisherName } from '$lib/domain/milestones/citation';
import { modalityOf } from '$lib/domain/milestones/modality';
import { sourcesOf } from '$lib/domain/record/record';
import { formatDate } from '$lib/domain/time';
import { MODALITY_NAMES } from '$lib/i18n/labels';
import { m } from '$lib/i18n/paraglide/messages';
import { cardResponse } from '$lib/server/pictures/card-response';

/** A milestone as the picture of a link: when, how certain, what, who published it. */
export const GET = ({ locals: { record, language }, params }) => {
	const milestone = record.milestones.find(({ slug }) => slug === params.slug);
	if (!milestone) error(404, m.error_404_title());
	const publishers = new Set(sourcesOf(record, milestone).map(publisherName));
	return cardResponse({
		kicker: `${formatDate(milestone.date, language)} · ${MODALITY_NAMES[modalityOf(milestone)]()}`,
		title: textIn(milestone.title, language)?.text ?? milestone.slug,
		text: '',
		foot: m.sources_label({ list: [...publishers].join(', ') })
	});
};
