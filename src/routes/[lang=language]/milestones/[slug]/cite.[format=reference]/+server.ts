import { REFERENCE_TYPES, referenceTo, writeReference } from '$lib/feeds/reference';
import { m } from '$lib/i18n/paraglide/messages';
import { documentResponse } from '$lib/feeds/response';
import { missingDocument } from '$lib/server/missing-milestone';
import { descriptionsOf } from '$lib/server/services/record/descriptions';

/** A milestone for reference managers: BibTeX or RIS. */
export const GET = ({ locals, params, url }) => {
	const { record, language, today } = locals;
	const description = descriptionsOf(record, url.origin).find(({ id }) => id === params.slug);
	if (!description) return missingDocument(locals, params.slug);
	const publisher = m.common_site_title();
	const reference = referenceTo(description, { language, publisher, today });
	return documentResponse(writeReference(reference, params.format), {
		type: REFERENCE_TYPES[params.format],
		name: `${description.id}.${params.format}`
	});
};
