import type { Agreement, StepDate } from '$lib/domain/agreements/agreement';
import type { Step } from '$lib/domain/agreements/stages';
import { headline } from '$lib/domain/record/headline';
import type { Milestone } from '$lib/domain/milestones/milestone';
import { day, partialDate } from '$lib/domain/time';
import { TODAY } from './tracker';

/** A precedent with an invented partner, described by `path`. */
export function precedent(
	slug: string,
	path: Partial<Record<Step, string>>,
	rest: Partial<Agreement> = {}
): Agreement {
	const iso3 = slug.split('-')[1]?.toUpperCase() ?? 'XXX';
	return {
		slug,
		kind: slug.endsWith('-ra') ? 'ra' : 'vfa',
		role: 'precedent',
		partner: { iso3, name: { en: iso3 } },
		pairedWith: null,
		amends: null,
		package: null,
		title: slug,
		name: { en: slug },
		ojCitation: null,
		celex: null,
		status: path['in-force'] ? 'in-force' : 'stalled',
		legalStartingPoint: null,
		mandateDecision: null,
		statements: [],
		sameAs: null,
		path: Object.entries(path).map(([step, date]) => stepDate(step as Step, date)),
		rounds: null,
		notes: null,
		citations: [],
		...rest
	};
}

export function stepDate(step: Step, date: string): StepDate {
	return { step, date: partialDate(date), confidence: 'high', note: null, citations: [] };
}

/** Both tracks, opened on 2 December 2025, as of the day of the tests. */
export function talksMoment() {
	const opened: Milestone = {
		slug: 'opened',
		date: day('2025-12-02'),
		tracks: ['vfa', 'ra'],
		kind: 'act',
		stage: 'negotiation',
		status: 'done',
		place: null,
		actors: [],
		title: { en: 'Talks opened' },
		summary: {},
		confidence: 'high',
		confidenceReason: null,
		citations: [],
		recordedOn: day(TODAY),
		revisedOn: day(TODAY),
		revision: 1
	};
	const today = day(TODAY);
	return {
		tracks: headline([opened], today).tracks,
		today,
		knownUntil: today,
		casesKnownUntil: today
	};
}
