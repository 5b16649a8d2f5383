import type { Stay } from '$lib/domain/short-stay/short-stay';
import { parseDay, type Day } from '$lib/domain/time';

/** What is wrong with a row of the form. */
export type StayProblem = 'entry-missing' | 'exit-missing' | 'day-invalid' | 'exit-before-entry';

/** A stay as typed, to show again. */
export interface TypedStay {
	entry: string;
	exit: string;
	/** Whether the stay is under a residence permit or a long-stay visa, so that it does not count. */
	permit: boolean;
	problem: StayProblem | null;
}

/** What an address of the calculator says. */
export interface StaysRequest {
	typed: TypedStay[];
	/** The stays that can be counted, in order of entry; empty while a row has a problem. */
	stays: Stay[];
	/** The day of the next entry as typed, and as a day; `null` where it is none. */
	next: { typed: string; day: Day | null; invalid: boolean };
	/** Parts of the address that say nothing to the page. */
	ignored: { name: string; value: string }[];
	/** The canonical query string, with its question mark; empty without stays. */
	canonical: string;
	/** Whether the address should be replaced by the canonical one, which loses nothing. */
	replace: boolean;
}

/** As many stays as an address may hold; nobody makes more trips in 180 days. */
export const MOST_STAYS = 30;

/** Every name that an address of the calculator may have. */
export const STAYS_FIELDS: readonly string[] = ['entry', 'exit', 'permit', 'stay', 'next', 'add'];
const PERMIT = 'permit';

/**
 * Reads an address of the calculator; never throws. The form sends the days of all rows under `entry` and `exit`, and
 * the numbers of the rows under a permit; the canonical address has one `stay` for each (`2027-03-01_2027-05-29`).
 */
export function readStays(parameters: URLSearchParams): StaysRequest {
	const ignored = [...parameters]
		.filter(([name, value]) => !STAYS_FIELDS.includes(name) && value !== '')
		.map(([name, value]) => ({ name, value }));
	const typed = [...keptStays(parameters, ignored), ...formStays(parameters)].slice(0, MOST_STAYS);
	const whole = typed.every(({ problem }) => problem === null);
	const stays = whole ? typed.map(asStay).sort((a, b) => (a.entry < b.entry ? -1 : 1)) : [];
	const nextText = parameters.get('next')?.trim().slice(0, 40) ?? '';
	const day = nextText === '' ? null : (parseDay(nextText) ?? null);
	const next = { typed: nextText, day, invalid: nextText !== '' && day === null };
	const canonical = addressOf(stays, day);
	return {
		typed,
		stays,
		next,
		ignored,
		canonical,
		replace: whole && !next.invalid && ignored.length === 0 && !parameters.has('add')
	};
}

function addressOf(stays: readonly Stay[], next: Day | null): string {
	const query = new URLSearchParams(
		stays.map(({ entry, exit, counted }) => [
			'stay',
			[entry, exit, ...(counted ? [] : [PERMIT])].join('_')
		])
	);
	if (next !== null) query.set('next', next);
	return query.size > 0 ? `?${query}` : '';
}

function keptStays(
	parameters: URLSearchParams,
	ignored: { name: string; value: string }[]
): TypedStay[] {
	return parameters.getAll('stay').flatMap((value) => {
		const [entry = '', exit = '', mark] = value.split('_');
		const stay = typedStay(entry, exit, mark === PERMIT);
		if (stay.problem === null && (mark === undefined || mark === PERMIT)) return [stay];
		ignored.push({ name: 'stay', value });
		return [];
	});
}

function formStays(parameters: URLSearchParams): TypedStay[] {
	const entries = parameters.getAll('entry');
	const exits = parameters.getAll('exit');
	const permits = new Set(parameters.getAll('permit'));
	const count = Math.min(Math.max(entries.length, exits.length), MOST_STAYS);
	return Array.from({ length: count }, (_, row) =>
		typedStay(entries[row] ?? '', exits[row] ?? '', permits.has(String(row)))
	).filter(({ entry, exit }) => entry !== '' || exit !== '');
}

function typedStay(entryText: string, exitText: string, permit: boolean): TypedStay {
	const [entry, exit] = [entryText.trim().slice(0, 40), exitText.trim().slice(0, 40)];
	return { entry, exit, permit, problem: problemOf(entry, exit) };
}

function problemOf(entryText: string, exitText: string): StayProblem | null {
	const [entry, exit] = [parseDay(entryText), parseDay(exitText)];
	if ((entryText !== '' && !entry) || (exitText !== '' && !exit)) return 'day-invalid';
	if (!entry) return 'entry-missing';
	if (!exit) return 'exit-missing';
	return exit < entry ? 'exit-before-entry' : null;
}

function asStay({ entry, exit, permit }: TypedStay): Stay {
	const [from, to] = [parseDay(entry), parseDay(exit)];
	if (!from || !to) throw new RangeError('A stay with a problem cannot be counted.');
	return { entry: from, exit: to, counted: !permit };
}
