import { isVisible } from '$lib/domain/words/visible';
import { isImplausible, type TengeRate } from '$lib/domain/effects';
import type { TypedTengeRate } from '$lib/domain/editorial/typed-tenge-rate';
import type { Source } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import { problemsOf } from '$lib/server/schemas/problems';
import { tengeRateSchema } from '$lib/server/schemas/tenge-rate';
import { checkOneSource, type FieldProblem } from './check-milestone';
import { typedNumber } from './typed-number';

/** A checked rate: either all problems, by field name, or the rate to enter. */
export type CheckedTengeRate =
	| { problems: FieldProblem[] }
	| { date: Day; tengePerEuro: number; sourceId: string; sources: Omit<Source, 'id'>[] };

/** What a rate is held against. */
export interface RateContext {
	/** The sources of the record. */
	known: Iterable<Source>;
	today: Day;
	/** The rate that readers see now. */
	last: TengeRate | null;
}

/** A rate that is far from the last one needs a tick: `typed.sure`. */
export function checkTengeRate(
	typed: TypedTengeRate,
	{ known, today, last }: RateContext
): CheckedTengeRate {
	const source = checkOneSource(typed.source, known);
	const blank = !isVisible(typed.tengePerEuro);
	const result = tengeRateSchema.safeParse(
		{ date: typed.date, tengePerEuro: blank ? undefined : typedNumber(typed.tengePerEuro) },
		{ reportInput: true }
	);
	const problems: FieldProblem[] = [
		...(result.success ? [] : problemsOf(result.error)).map(({ path, problem, args }) => {
			const field = String(path[0]);
			return field === 'tengePerEuro' && problem !== 'required'
				? { field, problem: 'number-invalid' as const, args: {} }
				: { field, problem, args };
		}),
		...source.problems
	];
	if (!result.success || problems.length > 0) return { problems };
	const { date, tengePerEuro } = result.data;
	if (date > today) return { problems: [{ field: 'date', problem: 'day-in-future', args: {} }] };
	if (last && isImplausible(tengePerEuro, last) && !typed.sure) {
		const args = { last: String(last.tengePerEuro) };
		return { problems: [{ field: 'tengePerEuro', problem: 'rate-implausible', args }] };
	}
	const sources = source.added ? [source.added] : [];
	return { ...result.data, sourceId: source.citation.sourceId, sources };
}
