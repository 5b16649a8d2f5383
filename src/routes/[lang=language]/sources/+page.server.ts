import { redirect } from '@sveltejs/kit';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import { choice, readQuery, writeQuery, type Readers } from '$lib/domain/query';
import {
	byPublisher,
	passes,
	sourceUses,
	type SourceFilter,
	type SourceUse
} from '$lib/domain/record/source-uses';
import { publisherName } from '$lib/i18n/names/publisher-names';

const ANY: SourceFilter = { kind: null, language: null };

export const load = ({ locals, url }) => {
	const { record, language } = locals;
	const uses = sourceUses(record);
	const codes = [...new Set(uses.map(({ source }) => source.language))];
	const readers: Readers<SourceFilter> = { kind: choice(SOURCE_KINDS), language: choice(codes) };
	const { query, ignored } = readQuery(url.searchParams, readers, ANY);
	const canonical = writeQuery(query, readers, ANY);
	// A form also sends blank fields, so redirect to an address with only the reader's choices.
	if (ignored.length === 0 && url.search !== canonical) redirect(302, url.pathname + canonical);
	const shown = uses.filter(({ source }) => passes(source, query));
	return {
		query,
		ignored,
		total: summary(uses),
		shown: shown.length,
		publishers: byPublisher(
			shown,
			(source) => publisherName(source, language),
			new Intl.Collator(language).compare
		).map(({ name, uses }) => ({ name, uses: uses.map(short) })),
		kinds: SOURCE_KINDS.map((kind) => ({ kind, count: count(uses, { ...query, kind }) })),
		languages: codes
			.map((code) => ({ code, count: count(uses, { ...query, language: code }) }))
			.sort((a, b) => b.count - a.count)
	};
};

function summary(uses: SourceUse[]) {
	return {
		sources: uses.length,
		official: count(uses, { kind: 'official', language: null }),
		publishers: new Set(uses.map(({ source }) => source.publisher)).size
	};
}

function count(uses: SourceUse[], filter: SourceFilter): number {
	return uses.filter(({ source }) => passes(source, filter)).length;
}

function short({ source, milestones, agreements }: SourceUse) {
	return {
		source,
		milestones: milestones.map(({ slug, date, title }) => ({ slug, date, title })),
		agreements: agreements.map(({ agreement: { slug, sameAs, name }, steps }) => ({
			slug,
			/** A row that only cross-checks a tracked agreement has no page. */
			page: sameAs ?? slug,
			name,
			steps
		}))
	};
}
