import type { Day } from '$lib/domain/time';
import { accept, refuse, type Outcome } from './problem';
import { WAITING_STAGES, type ForecastState } from './state';

/** A stage that a reader supposes: "suppose it were initialled on …". */
export interface Supposition {
	stage: 'initialling' | 'signature';
	on: Day;
}

/** The state as if the talks had reached a later stage on a day; not an earlier stage than the current one. */
export function supposeState(
	state: ForecastState,
	{ stage, on }: Supposition
): Outcome<ForecastState> {
	const isBehind = WAITING_STAGES.indexOf(stage) < WAITING_STAGES.indexOf(state.stage);
	if (isBehind || on < state.since) return refuse('today-before-stage', { since: state.since });
	return accept({ ...state, stage, since: on });
}
