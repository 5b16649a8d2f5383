import { STAGES, type Stage } from '$lib/domain/agreements/stages';
import type { MilestoneKind, MilestoneStatus } from '$lib/domain/milestones/milestone';
import type { Day } from '$lib/domain/time';
import { findMoments, type FoundMoment } from './find-moments';
import {
	EXPECTED,
	FUTURE,
	NEGATION,
	ROUND,
	SCHEDULED,
	STAGE_WORDS,
	TALKS,
	TALKS_EVENT
} from './lexicon';
import { endOf, isSpan, momentPrecision, startOf, type Moment } from './moment';

/** What a clause says beyond doubt. */
export interface ClauseReading {
	found: FoundMoment;
	stage: Stage;
	/** Where the words about the stage are. */
	stageIndex: number;
	kind: MilestoneKind;
	status: MilestoneStatus;
}

/** The one event that `clause` reports; `undefined` if it reports none, several, or is not clear. */
export function readClause(clause: string, on: Day | null): ClauseReading | undefined {
	if (NEGATION.test(clause)) return undefined;
	const stage = stageOf(clause);
	if (stage === undefined) return undefined;
	const ahead = [SCHEDULED, EXPECTED, FUTURE].some((words) => words.test(clause));
	const moments = findMoments(clause, { on, ahead });
	const [found] = moments ?? [];
	if (found === undefined || moments?.length !== 1) return undefined;
	if (on !== null && contradicts(found.moment, ahead, on)) return undefined;
	const stageIndex = STAGE_WORDS[stage].exec(clause)?.index ?? 0;
	const status = ahead ? statusAhead(clause, found.moment) : 'done';
	return { found, stage, stageIndex, kind: kindOf(clause, stage), status };
}

/** Tense and date must agree: past events are before the article, future events after it. */
function contradicts(moment: Moment, ahead: boolean, on: Day): boolean {
	return ahead ? endOf(moment) < on : startOf(moment) > on;
}

function statusAhead(clause: string, moment: Moment): MilestoneStatus {
	if (EXPECTED.test(clause)) return 'expected';
	if (SCHEDULED.test(clause)) return 'scheduled';
	const isExact = momentPrecision(moment) === 'day' || isShort(moment);
	return isExact ? 'scheduled' : 'expected';
}

/** A few days in a row are as good as a day; a season is not. */
function isShort(moment: Moment): boolean {
	return isSpan(moment) && moment.from.slice(0, 7) === moment.to.slice(0, 7);
}

function kindOf(clause: string, stage: Stage): MilestoneKind {
	if (stage === 'negotiation' && ROUND.test(clause)) return 'round';
	return 'act';
}

/** The stages after the talks. */
const LATE = STAGES.slice(STAGES.indexOf('negotiation') + 1);

/** The stage that `clause` is about; `undefined` if it names several and it is unclear which one happened. */
function stageOf(clause: string): Stage | undefined {
	const named = (stage: Stage) => STAGE_WORDS[stage].test(clause);
	const late = LATE.filter(named);
	const isRound = ROUND.test(clause);
	if (late.length > 1) return undefined;
	// "A round on signing": does the date belong to the round or to the signature?
	if (late.length === 1) return isRound || named('mandate') ? undefined : late[0];
	if (named('recommendation')) return 'recommendation';
	if (named('mandate')) return isRound ? undefined : 'mandate';
	if (named('consultations')) return TALKS.test(clause) ? undefined : 'consultations';
	if (!named('negotiation')) return undefined;
	return isRound || TALKS_EVENT.test(clause) ? 'negotiation' : undefined;
}
