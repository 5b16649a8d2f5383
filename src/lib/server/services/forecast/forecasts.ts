import { LRUCache } from 'lru-cache';
import { forecast, type Forecast } from '$lib/domain/forecast/forecast';
import { compareMethods, type MethodRow } from '$lib/domain/forecast/estimators/methods';
import { accept, type Outcome } from '$lib/domain/forecast/problem';
import {
	DEFAULT_CLASS,
	formatClass,
	type ForecastClass
} from '$lib/domain/forecast/reference-class';
import { forecastState } from '$lib/domain/forecast/state';
import { compareClasses, type ComparedClass } from '$lib/domain/forecast/summary';
import { supposeState, type Supposition } from '$lib/domain/forecast/supposition';
import { headline } from '$lib/domain/record/headline';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Day } from '$lib/domain/time';

/** How many forecasts of reader-defined classes are kept. */
const KEPT = 64;

export interface ForecastQuestion {
	choice?: ForecastClass;
	suppose?: Supposition | null;
}

/** Forecasts on one record, each computed once for all readers, until the record or the day changes. */
export interface Forecasts {
	get(question?: ForecastQuestion): Outcome<Forecast>;
	/** The same question for several classes. */
	compared(): readonly ComparedClass[];
	/** The same question and cases, calculated with every method. */
	methods(of: Forecast): readonly MethodRow[];
}

const kept = new WeakMap<TrackerRecord, Map<string, Forecasts>>();

/**
 * The forecasts for `record` as of `today`.
 * @param casesKnownUntil the day up to which the file of the earlier talks is known
 */
export function forecastsOf(record: TrackerRecord, today: Day, casesKnownUntil: Day): Forecasts {
	const days = kept.get(record) ?? new Map<string, Forecasts>();
	kept.set(record, days);
	const found = days.get(today) ?? createForecasts(record, today, casesKnownUntil);
	// Nobody needs yesterday's forecasts any more.
	if (!days.has(today)) days.clear();
	days.set(today, found);
	return found;
}

function createForecasts(record: TrackerRecord, today: Day, casesUntil: Day): Forecasts {
	const known = {
		agreements: record.agreements,
		casesKnownUntil: earlier(casesUntil, today),
		knownUntil: earlier(record.check.knownUntil, today)
	};
	// One forecast for both agreements: in every concluded pair both came into force on one day.
	const state = forecastState(headline(record.milestones, today), 'pair');
	// Bounded, so that a forged address costs one computation but no memory.
	const answers = new LRUCache<string, Outcome<Forecast>>({ max: KEPT });
	const methods = new WeakMap<Forecast, readonly MethodRow[]>();
	let classes: readonly ComparedClass[] | undefined;

	function answer({ choice = DEFAULT_CLASS, suppose = null }: ForecastQuestion): Outcome<Forecast> {
		if (!state.ok) return state;
		const supposed = suppose ? supposeState(state.value, suppose) : accept(state.value);
		if (!supposed.ok) return supposed;
		// If the reader supposes a later day, forecast from that day.
		const on = suppose && suppose.on > today ? suppose.on : today;
		const isSupposed = suppose !== null;
		return forecast({ ...known, state: supposed.value, supposed: isSupposed, today: on, choice });
	}

	return {
		get(question = {}) {
			const { choice = DEFAULT_CLASS, suppose } = question;
			const key = [formatClass(choice), suppose?.stage, suppose?.on].join(' ');
			const found = answers.get(key) ?? answer(question);
			answers.set(key, found);
			return found;
		},
		compared() {
			classes ??= compareClasses({ ...known, state, today });
			return classes;
		},
		methods(of) {
			const rows = methods.get(of) ?? compareMethods(of);
			methods.set(of, rows);
			return rows;
		}
	};
}

function earlier(a: Day, b: Day): Day {
	return a < b ? a : b;
}
