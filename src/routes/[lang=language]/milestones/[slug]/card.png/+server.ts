import { textIn } from '$lib/domain/language';
import { modalityOf } from '$lib/domain/milestones/modality';
import { sourcesOf } from '$lib/domain/record/record';
import { formatDate } from '$lib/domain/time';
import { MODALITY_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';
import { publisherNames } from '$lib/i18n/names/publisher-names';
import { missingDocument } from '$lib/server/missing-milestone';
import { cardResponse } from '$lib/server/pictures/card-response';

/** A milestone as the picture of a link: date, certainty, title and publisher. */
export const GET = ({ locals, params }) => {
	const { record, language } = locals;
	const milestone = record.milestones.find(({ slug }) => slug === params.slug);
	if (!milestone) return missingDocument(locals, params.slug);
	const publishers = publisherNames(sourcesOf(record, milestone), language);
	return cardResponse({
		kicker: `${formatDate(milestone.date, language)} · ${MODALITY_NAMES[modalityOf(milestone)]()}`,
		title: textIn(milestone.title, language)?.text ?? milestone.slug,
		text: '',
		foot: m.common_sources_label({ list: publishers.join(', ') })
	});
};
