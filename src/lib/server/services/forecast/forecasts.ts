import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { headline } from '$lib/domain/record/headline';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { Model } from '$lib/domain/forecast/estimators/chain';
import { forecast, type Forecast } from '$lib/domain/forecast/forecast';
import { accept, refuse, type Outcome } from '$lib/domain/forecast/problem';
import {
	COMPARED_CLASSES,
	DEFAULT_CLASS,
	formatClass,
	type ForecastClass
} from '$lib/domain/forecast/reference-class';
import { forecastState, type ForecastState } from '$lib/domain/forecast/state';
import { compareMethods, type MethodRow } from '$lib/domain/forecast/estimators/methods';
import { compareClasses, type ComparedClass } from '$lib/domain/forecast/summary';
import type { Day } from '$lib/domain/time';

/** The same seed each time, so that a band does not change when somebody looks again. */
const SEED = 2025_12_02;
/** Resamples for the classes shown side by side, and for those that a reader defines. */
const RESAMPLES = { shown: 2000, own: 400 };
/** How many forecasts of reader-defined classes are kept. */
const KEPT = 64;

/** A stage that a reader supposes: "suppose it were initialled on …". */
export interface Supposition {
	stage: 'initialling' | 'signature';
	on: Day;
}

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

/** The forecasts for `record` as of `today`, calculated with `model`. */
export function forecastsOf(record: TrackerRecord, today: Day, model: Model): Forecasts {
	const days = kept.get(record) ?? new Map<string, Forecasts>();
	kept.set(record, days);
	const key = `${today} ${model}`;
	const found = days.get(key) ?? createForecasts(record, today, model);
	// Nobody needs yesterday's forecasts any more.
	if (!days.has(key)) days.clear();
	days.set(key, found);
	return found;
}

function createForecasts(record: TrackerRecord, today: Day, model: Model): Forecasts {
	const { agreements } = record;
	const told = headline(record.milestones, today);
	const answers = new Map<string, Outcome<Forecast>>();
	const methods = new WeakMap<Forecast, readonly MethodRow[]>();
	let classes: readonly ComparedClass[] | undefined;

	function answer({ choice = DEFAULT_CLASS, suppose = null }: ForecastQuestion): Outcome<Forecast> {
		const state = forecastState(told, choice.unit);
		if (!state.ok) return state;
		const supposed = suppose ? supposeState(state.value, suppose) : accept(state.value);
		if (!supposed.ok) return supposed;
		const shown =
			!suppose && COMPARED_CLASSES.some((other) => formatClass(other) === formatClass(choice));
		return forecast({
			agreements,
			state: supposed.value,
			// If the reader supposes a later day, forecast from that day.
			today: suppose && suppose.on > today ? suppose.on : today,
			choice,
			model,
			resampling: {
				resamples: shown ? RESAMPLES.shown : RESAMPLES.own,
				generator: xoroshiro128plus(SEED)
			}
		});
	}

	return {
		get(question = {}) {
			const { choice = DEFAULT_CLASS, suppose } = question;
			const key = [formatClass(choice), suppose?.stage, suppose?.on].join(' ');
			const found = answers.get(key) ?? answer(question);
			// Drop the oldest first, so that a forged address costs one computation but no memory.
			if (answers.size >= KEPT) answers.delete(answers.keys().next().value ?? '');
			answers.set(key, found);
			return found;
		},
		compared() {
			classes ??= compareClasses({
				agreements,
				stateOf: (unit) => forecastState(told, unit),
				today,
				model
			});
			return classes;
		},
		methods(of) {
			const rows = methods.get(of) ?? compareMethods(of);
			methods.set(of, rows);
			return rows;
		}
	};
}

/** The state as if the talks had reached a later stage on a day; not an earlier stage than the current one. */
function supposeState(state: ForecastState, { stage, on }: Supposition): Outcome<ForecastState> {
	if (on < state.since) return refuse('today-before-stage', { since: state.since });
	return accept({ ...state, stage, since: on });
}
