import type { Agreement } from '$lib/domain/agreements/agreement';
import { addDays, day, partialDate } from '$lib/domain/time';
import type { Case } from './cases';

/** For tests: a precedent with the dates of its steps. */
export function precedent(
	slug: string,
	steps: Partial<
		Record<'talks-opened' | 'initialled' | 'signed' | 'in-force' | 'suspended', string>
	>,
	rest: Partial<Agreement> = {}
): Agreement {
	const iso3 = slug.slice(3, 6).toUpperCase();
	return {
		slug,
		kind: slug.includes('-vfa') ? 'vfa' : 'ra',
		role: 'precedent',
		partner: { iso3, name: { en: iso3 } as Agreement['partner']['name'] },
		pairedWith: null,
		amends: null,
		package: null,
		path: Object.entries(steps).map(([step, date]) => ({
			step: step as 'signed',
			date: partialDate(date),
			confidence: 'high',
			note: null,
			citations: []
		})),
		...rest
	} as Agreement;
}

/** For tests: talks opened on 1 January 2010, and the number of days that each stage took. */
export function talks(id: string, stages: number[], rest: Partial<Case> = {}): Case {
	const opened = day('2010-01-01');
	const after = (count: number) =>
		stages.length < count
			? null
			: addDays(
					opened,
					stages.slice(0, count).reduce((a, b) => a + b, 0)
				);
	return {
		id,
		cluster: id,
		agreements: [id],
		partners: [id],
		opened,
		initialled: after(1),
		signed: after(2),
		inForce: after(3),
		...rest
	};
}
