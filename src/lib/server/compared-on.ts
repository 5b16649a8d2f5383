import type { Day } from '$lib/domain/time';

/** What a comparison of agreements is made from. @returns with the day up to which the earlier talks are known */
export function comparedOn({ readers, record, today, language }: App.Locals) {
	const casesKnownUntil: Day = readers.backtest.asOf;
	return { record, today, language, casesKnownUntil };
}
