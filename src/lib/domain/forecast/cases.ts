import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Step } from '$lib/domain/agreements/stages';
import { middleDay, yearOf, type Day } from '$lib/domain/time';
import type { ForecastClass } from './reference-class';

/** The steps between which the forecast measures time, in their order. */
export const CLOCK_STEPS = ['opened', 'initialled', 'signed', 'inForce'] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

const STEP_OF: Record<ClockStep, Step> = {
	opened: 'talks-opened',
	initialled: 'initialled',
	signed: 'signed',
	inForce: 'in-force'
};

type Path = Record<ClockStep, Day | null>;

/** One case of a reference class: talks that were opened, and how far they have come. */
export interface Case extends Path {
	/** Slugs of its agreements joined by `+`, or the name of the package that it represents. */
	id: string;
	/** Cases of one package are resampled, and left out, together, because they do not end independently. */
	cluster: string;
	agreements: string[];
	/** ISO 3166-1 alpha-3. */
	partners: string[];
	opened: Day;
}

/**
 * The cases of a reference class, in the order of the data.
 *
 * It leaves out amendments, the tracked talks (and any row about Kazakhstan) and agreements without an opening.
 * A pair or package reaches a step with the *last* of its members, so its time runs from the later
 * opening to the later entry into force. A month or a year counts as its middle day. Events after the
 * entry into force (suspension, a newer agreement) make no difference.
 */
export function buildCases(agreements: readonly Agreement[], choice: ForecastClass): Case[] {
	const precedents = agreements.filter(
		({ role, amends, partner }) =>
			role === 'precedent' &&
			amends === null &&
			partner.iso3 !== 'KAZ' &&
			!choice.without.includes(partner.iso3)
	);
	const units = choice.unit === 'pair' ? pairs(precedents) : singles(precedents, choice.unit);
	const groups = choice.packages === 'once' ? joinPackages(units) : units;
	return groups
		.flatMap((group) => caseOf(group) ?? [])
		.filter(({ opened }) => choice.openedSince === null || yearOf(opened) >= choice.openedSince);
}

function singles(agreements: readonly Agreement[], kind: Agreement['kind']): Agreement[][] {
	return agreements.filter((agreement) => agreement.kind === kind).map((agreement) => [agreement]);
}

function pairs(agreements: readonly Agreement[]): Agreement[][] {
	return agreements.flatMap((vfa) => {
		if (vfa.kind !== 'vfa' || vfa.pairedWith === null) return [];
		const ra = agreements.find(({ slug }) => slug === vfa.pairedWith);
		return ra ? [[vfa, ra]] : [];
	});
}

/** A package's pair is identified by its visa facilitation agreement, because the other agreement may not name the package. */
function packageOf(group: readonly Agreement[]): string | null {
	return group.find((agreement) => agreement.package !== null)?.package ?? null;
}

function joinPackages(groups: readonly Agreement[][]): Agreement[][] {
	const joined = new Map<string, Agreement[]>();
	for (const [index, group] of groups.entries()) {
		const key = packageOf(group) ?? `#${index}`;
		joined.set(key, [...(joined.get(key) ?? []), ...group]);
	}
	return [...joined.values()];
}

function caseOf(members: readonly Agreement[]): Case | undefined {
	const path = Object.fromEntries(
		CLOCK_STEPS.map((step) => [step, lastOf(members, step)])
	) as unknown as Path;
	if (path.opened === null) return undefined;
	const agreements = members.map(({ slug }) => slug);
	const partners = [...new Set(members.map(({ partner }) => partner.iso3))];
	const id = agreements.join('+');
	const bundle = packageOf(members);
	return {
		...path,
		opened: path.opened,
		id: bundle !== null && partners.length > 1 ? bundle : id,
		cluster: bundle ?? id,
		agreements,
		partners
	};
}

/** The day on which the last of `members` reached the step; `null` while one of them has not. */
function lastOf(members: readonly Agreement[], step: ClockStep): Day | null {
	const days = members.map(({ path }) => {
		const found = path.find((entry) => entry.step === STEP_OF[step]);
		return found ? middleDay(found.date) : null;
	});
	return days.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
}

/**
 * The cases as they were known at the end of `day`, without later steps and cases opened later. `except`
 * leaves out a whole cluster: the case being forecast, and its package.
 */
export function knownOn(cases: readonly Case[], day: Day, except: string | null = null): Case[] {
	return cases
		.filter(({ opened, cluster }) => opened <= day && cluster !== except)
		.map((entry) => ({
			...entry,
			initialled: until(entry.initialled, day),
			signed: until(entry.signed, day),
			inForce: until(entry.inForce, day)
		}));
}

function until(date: Day | null, day: Day): Day | null {
	return date !== null && date <= day ? date : null;
}
