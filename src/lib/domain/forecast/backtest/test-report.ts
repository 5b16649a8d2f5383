import type { Agreement } from '$lib/domain/agreements/agreement';
import { buildCases, type Case } from '$lib/domain/forecast/cases';
import { TOLD_MODEL } from '$lib/domain/forecast/cross-checks';
import { cureInForce } from '$lib/domain/forecast/estimators/cure-forecast';
import { CURE_PRIORS, type CurePriors } from '$lib/domain/forecast/estimators/cure-model';
import { probabilityWithin } from '$lib/domain/forecast/estimators/step-curve';
import { cureQuestion, type Horizon } from '$lib/domain/forecast/forecast';
import { formatClass, type ForecastClass } from '$lib/domain/forecast/reference-class';
import type { ForecastState } from '$lib/domain/forecast/state';
import { soonFrom } from '$lib/domain/forecast/telling';
import { daysBetween, type Day } from '$lib/domain/time';
import {
	DESIGNS,
	isComparable,
	isOver,
	METHODS,
	trials,
	type Design,
	type Method,
	type Trial
} from './backtest';
import { hindsightScores, type Hindsight, type HindsightScores } from './hindsight';
import { pits, setScores, toldBy, type SetScores } from './method-scores';
import { PRIOR_VARIANTS, type PriorVariant } from './prior-variants';
import { pitHistogram, reliability, type ReliabilityBin } from './scores';

/** The talks that the forecast is about. */
export interface Subject {
	state: ForecastState;
	knownUntil: Day;
}

/** The told method in one design. */
export interface DesignReport {
	/** On the days on which all methods can be compared, and on every day. */
	compared: SetScores;
	all: SetScores;
	/** On every day whose scale has passed: the shares of the transforms in ten equal parts. */
	pit: number[];
	/** On every day. */
	reliability: ReliabilityBin[];
}

/** What was told of one case on one day, and what came of it. */
export interface TestForecast {
	day: Day;
	/** Methods without an answer on that day; where there is one, methods are not compared. */
	silent: Method[];
	horizons: { months: Horizon; happened: boolean; told: Record<Design, number> }[];
}

export interface TestCase extends Pick<Case, 'id' | 'partners' | 'agreements' | 'inForce'> {
	scores: Record<Design, SetScores>;
	forecasts: TestForecast[];
}

/** The told method with other priors. */
export interface PriorReport {
	variant: PriorVariant;
	/** The share of each wait, and the middle, spread and range of ln days: see {@link CurePriors}. */
	priors: CurePriors;
	/** The chance that is told of the talks, by {@link TestReport.asked}; `null` where nothing is forecast. */
	told: number | null;
	/** On the days on which all methods can be compared, and on every day; both prequential. */
	compared: SetScores;
	all: SetScores;
}

export interface TestReport {
	class: string;
	/** The chance by this day, of what is known up to that one; `null` where nothing is forecast. */
	asked: { by: Day; knownUntil: Day } | null;
	designs: Record<Design, DesignReport>;
	/** The strongest simple rivals on every day. */
	climatology: Record<Hindsight, HindsightScores>;
	/** Probabilities, curves and cases on every day. */
	scored: { probabilities: number; curves: number; cases: number };
	cases: TestCase[];
	priors: PriorReport[];
}

interface TestInput {
	agreements: readonly Agreement[];
	choice: ForecastClass;
	asOf: Day;
	subject: Subject | null;
	/** The trials of the class in that design. */
	prequential: readonly Trial[];
}

/** The told method on one class in both designs, case by case, and how much of it rests on the priors. */
export function testReport(input: TestInput): TestReport {
	const { agreements, choice, asOf, prequential } = input;
	const other = trials({
		agreements,
		choice,
		asOf,
		design: 'leave-one-out',
		methods: [TOLD_MODEL]
	});
	const runs = { prequential, 'leave-one-out': other };
	return {
		class: formatClass(choice),
		asked: askedOf(input),
		designs: byDesign((design) => designReport(runs[design], prequential, asOf)),
		climatology: hindsightScores(prequential, asOf),
		scored: {
			probabilities: prequential.flatMap(({ horizons }) => horizons).length,
			curves: prequential.filter(({ day }) => isOver(day, asOf)).length,
			cases: new Set(prequential.filter(({ horizons }) => horizons.length).map(CASE)).size
		},
		cases: buildCases(agreements, choice).map((entry) => testCase(entry, runs, asOf)),
		priors: Object.entries(PRIOR_VARIANTS).map(([variant, priors]) => ({
			variant: variant as PriorVariant,
			...priorReport(priors, input)
		}))
	};
}

const CASE = (trial: Trial) => trial.case;
const DAY_KEY = ({ case: of, day }: Trial) => `${of} ${day}`;

function designReport(
	run: readonly Trial[],
	prequential: readonly Trial[],
	asOf: Day
): DesignReport {
	const comparable = new Set(prequential.filter(isComparable).map(DAY_KEY));
	const compared = run.filter((trial) => comparable.has(DAY_KEY(trial)));
	return {
		compared: setScores(TOLD_MODEL, compared, asOf),
		all: setScores(TOLD_MODEL, run, asOf),
		pit: pitHistogram(pits(TOLD_MODEL, run, asOf)),
		reliability: reliability(run.flatMap((trial) => toldBy(TOLD_MODEL, trial)))
	};
}

function testCase(entry: Case, runs: Record<Design, readonly Trial[]>, asOf: Day): TestCase {
	const { id, partners, agreements, inForce } = entry;
	const own = byDesign((design) => runs[design].filter((trial) => trial.case === id));
	return {
		...{ id, partners, agreements },
		inForce: inForce !== null && inForce <= asOf ? inForce : null,
		scores: byDesign((design) => setScores(TOLD_MODEL, own[design], asOf)),
		forecasts: own.prequential.map((trial, at) => ({
			day: trial.day,
			silent: METHODS.filter((method) => !trial.curves[method]),
			horizons: trial.horizons.map(({ months, happened }, i) => ({
				...{ months, happened },
				told: byDesign((design) => own[design][at]!.horizons[i]!.told[TOLD_MODEL]!)
			}))
		}))
	};
}

function priorReport(priors: CurePriors, input: TestInput): Omit<PriorReport, 'variant'> {
	const { agreements, choice, asOf, prequential } = input;
	const run =
		priors === CURE_PRIORS
			? prequential
			: trials({ agreements, choice, asOf, methods: [TOLD_MODEL], priors });
	const comparable = new Set(prequential.filter(isComparable).map(DAY_KEY));
	const compared = run.filter((trial) => comparable.has(DAY_KEY(trial)));
	return {
		priors,
		told: toldOf(priors, input),
		compared: setScores(TOLD_MODEL, compared, asOf),
		all: setScores(TOLD_MODEL, run, asOf)
	};
}

function askedOf({ subject, asOf }: TestInput): TestReport['asked'] {
	return subject && { by: soonFrom(asOf), knownUntil: subject.knownUntil };
}

function toldOf(priors: CurePriors, input: TestInput): number | null {
	const { agreements, choice, asOf, subject } = input;
	const asked = askedOf(input);
	if (!subject || !asked) return null;
	const found = cureQuestion({
		agreements,
		casesKnownUntil: asOf,
		choice,
		...subject,
		today: asOf
	});
	if (!found.ok) return null;
	const ahead = daysBetween(found.value.knownUntil, asked.by);
	return probabilityWithin(cureInForce({ ...found.value, priors }, ahead), ahead);
}

function byDesign<T>(value: (design: Design) => T): Record<Design, T> {
	return Object.fromEntries(DESIGNS.map((design) => [design, value(design)])) as Record<Design, T>;
}
