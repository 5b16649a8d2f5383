import type { OutcomeContext, Places } from '$lib/domain/effects/check';
import type { Known } from '$lib/domain/effects';
import { probabilityBy } from '$lib/domain/forecast/forecast';
import { placesIn, yearsOf } from '$lib/domain/effects/statistics';
import type { Day } from '$lib/domain/time';
import type { Source } from '$lib/domain/milestones/citation';

type Situation = Pick<App.Locals, 'readers' | 'today' | 'record'>;

/** The data for the pages for travellers, as of the day of the request. */
export function outcomeContext(locals: Situation): OutcomeContext {
	const { provisions, effects } = locals.readers.facts;
	const { rules } = locals.record;
	return { today: locals.today, rules, provisions, effects, forecast: inForceBy(locals) };
}

/** The forecast probability, 0 to 1, that the visa agreement is in force on a day. */
function inForceBy({ readers, record, today }: Situation): (day: Day) => Known<number> {
	const told = readers.forecasts(record, today).get();
	return (day) => (told.ok ? probabilityBy(told.value, day) : { missing: told.problem });
}

/** Every source that the pages for travellers may cite: from the reviewed files and from editors. */
export function travellerSources({
	readers,
	record
}: Pick<Situation, 'readers' | 'record'>): ReadonlyMap<string, Source> {
	return new Map([...readers.facts.sources, ...record.sources]);
}

/** Where applications can be lodged: from the newest year of the statistics, plus every country with its own rules. */
export function placesOf({ readers, record }: Pick<Situation, 'readers' | 'record'>): Places {
	const { lodged } = readers.facts;
	const newest = yearsOf(lodged).at(-1);
	const countries = record.rules.flatMap((rule) =>
		rule.family === 'means' ? [rule.value.country] : []
	);
	return newest === undefined ? {} : placesIn(lodged, newest, countries);
}
