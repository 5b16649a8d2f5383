import { error } from '@sveltejs/kit';
import type { Agreement } from '$lib/domain/agreements/agreement';
import {
	precedentPath,
	trackedPath,
	type PathStation
} from '$lib/domain/agreements/agreement-path';
import { courseOf } from '$lib/domain/agreements/course';
import { pathScale } from '$lib/domain/agreements/path-scale';
import { citedSources } from '$lib/domain/milestones/evidence';
import { headline } from '$lib/domain/record/headline';
import { middleDay } from '$lib/domain/time';

export const load = ({ locals, params }) => {
	const { record, today } = locals;
	const agreement = record.agreements.find(({ slug }) => slug === params.slug);
	if (!agreement) error(404);
	const { tracks } = headline(record.milestones, today);
	const track = agreement.role === 'tracked' ? tracks[agreement.kind] : null;
	const { knownUntil } = record.check;
	const casesKnownUntil = locals.readers.backtest.asOf;
	const course = courseOf([agreement], { tracks, today, knownUntil, casesKnownUntil });
	const path = track ? trackedPath(track, record.milestones) : precedentPath(agreement);
	const dates = path.way.flatMap(({ date }) => date ?? []);
	const last = dates.at(-1);
	const isOpen = course.outcome === 'open';
	return {
		agreement: factsOf(agreement),
		status: course.statuses[0] ?? agreement.status,
		outcome: course.outcome,
		total: course.total,
		track: track && {
			...{ stage: track.stage, since: track.since, daysInStage: track.daysInStage },
			...{ check: record.check, today }
		},
		way: path.way.map(withSources),
		after: path.after.map(withSources),
		scale: last
			? pathScale(dates, isOpen ? { end: today, knownUntil } : { end: middleDay(last) })
			: null,
		isOpen,
		paired: named(agreement.pairedWith),
		amends: named(agreement.amends),
		noteSources: citedSources(record.sources, agreement.citations),
		statements: record.milestones
			.filter(({ slug }) => agreement.statements.includes(slug))
			.map(({ slug, date, title }) => ({ slug, date, title })),
		checkedOn: record.check.checkedOn
	};

	function withSources({ citations, milestones, ...station }: PathStation) {
		return {
			...station,
			cited: citedSources(record.sources, citations),
			milestones: milestones.map(({ slug, date, title }) => ({ slug, date, title }))
		};
	}

	/** Another agreement that this one names. */
	function named(slug: string | null) {
		const other = record.agreements.find((candidate) => candidate.slug === slug);
		return other ? { slug: other.slug, name: other.name } : null;
	}
};

function factsOf(agreement: Agreement) {
	const { kind, role, name, title, package: pack, ojCitation, celex } = agreement;
	const { rounds, legalStartingPoint, mandateDecision, notes } = agreement;
	const more = { rounds, legalStartingPoint, mandateDecision, notes };
	return { kind, role, name, title, package: pack, ojCitation, celex, ...more };
}
