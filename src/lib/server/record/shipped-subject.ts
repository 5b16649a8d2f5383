import type { Subject } from '$lib/domain/forecast/backtest/test-report';
import { forecastState } from '$lib/domain/forecast/state';
import { movedByEvents } from '$lib/domain/record/check';
import { headline } from '$lib/domain/record/headline';
import type { Day } from '$lib/domain/time';
import { readShippedRecord } from './shipped';

/**
 * The tracked talks as the shipped files tell them on `asOf`: the back-test asks what other priors would tell of them.
 * `null` where there is nothing to forecast. @throws ShippedRecordError
 */
export function readSubject(source: string, asOf: Day): Subject | null {
	const { milestones, check } = readShippedRecord(source);
	const published = milestones.map((entry) => ({
		...entry,
		revisedOn: entry.recordedOn,
		revision: 1
	}));
	const state = forecastState(headline(published, asOf), 'pair');
	return state.ok
		? { state: state.value, knownUntil: movedByEvents(check, milestones).knownUntil }
		: null;
}
