import { citedSources } from '$lib/domain/milestones/evidence';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { changesOf } from '$lib/domain/record/record';
import { neighbours } from '$lib/domain/milestones/neighbours';
import { datedPage } from '$lib/feeds/description';
import { eventOf, toScript } from '$lib/feeds/linked-data';
import { missingMilestone } from '$lib/server/missing-milestone';
import { descriptionsOf } from '$lib/server/services/record/descriptions';
import { wordsOf } from '$lib/server/services/milestones/words';

export const load = ({ locals, params, url }) => {
	const { record, language, today } = locals;
	const milestone = record.milestones.find(({ slug }) => slug === params.slug);
	if (!milestone) missingMilestone(locals, params.slug);
	const { previous, next } = neighbours(record.milestones, milestone.slug);
	const description = descriptionsOf(record, url.origin).find(({ id }) => id === milestone.slug)!;
	return {
		event: toScript(eventOf(description, wordsOf(language))),
		milestone,
		cited: citedSources(record.sources, milestone.citations),
		check: record.check,
		changes: changesOf(record, milestone.slug),
		outdated: record.outdated.get(milestone.slug)?.[language] ?? [],
		agreements: record.agreements
			.filter(({ role, kind }) => role === 'tracked' && milestone.tracks.includes(kind))
			.map(({ slug, name }) => ({ slug, name })),
		previous: previous && short(previous),
		next: next && short(next),
		address: datedPage(description, language, today)
	};
};

function short({ slug, date, title }: Milestone) {
	return { slug, date, title };
}
