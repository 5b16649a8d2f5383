import {
	checkStays,
	earliestEntry,
	longestStayFrom,
	usedOn,
	windowStart,
	type Stay,
	type StayCheck
} from '$lib/domain/short-stay/short-stay';
import { addDays, type Day } from '$lib/domain/time';
import type { StaysRequest, TypedStay } from './read-stays';

/** What the rule says of the next entry. */
export interface NextEntry {
	day: Day;
	/** Days of stay in the 180 days that end on `day`, before the new stay. */
	used: number;
	windowStart: Day;
	/** The longest stay that can begin on the day; `null`: not one day is left. */
	longest: { lastDay: Day; days: number } | null;
	/** Where no day is left: the first day on which one can enter again, and for how long. */
	again: { entry: Day; lastDay: Day; days: number } | null;
}

/** The calculator of the 90/180 rule as the page shows it. */
export interface StaysView {
	ignored: StaysRequest['ignored'];
	/** Rows of the form: what was typed, and blank ones. */
	rows: TypedStay[];
	next: { typed: string; invalid: boolean };
	/** The stays in order of entry, with what the rule says of each; empty before the first answer. */
	stays: (Stay & StayCheck)[];
	entry: NextEntry | null;
}

const BLANK: TypedStay = { entry: '', exit: '', permit: false, problem: null };

/** @param adding whether the reader has asked for more rows */
export function staysView(request: StaysRequest, today: Day, adding: boolean): StaysView {
	const { typed, stays, next, ignored } = request;
	const blank = adding ? 3 : typed.length === 0 ? 2 : 1;
	const checks = checkStays(stays);
	return {
		ignored,
		rows: [...typed, ...Array.from({ length: blank }, () => BLANK)],
		next: { typed: next.typed, invalid: next.invalid },
		stays: stays.map((stay, index) => ({ ...stay, ...(checks[index] as StayCheck) })),
		entry: stays.length === 0 ? null : nextEntry(stays, next.day ?? afterAll(stays, today))
	};
}

/** Where the reader names no day: today, or the day after the last stay if that is later. */
function afterAll(stays: readonly Stay[], today: Day): Day {
	return stays.reduce((day, { exit }) => (exit >= day ? addDays(exit, 1) : day), today);
}

function nextEntry(stays: readonly Stay[], day: Day): NextEntry {
	const longest = longestStayFrom(stays, day);
	const entry = longest ? null : earliestEntry(stays, day);
	const then = entry && longestStayFrom(stays, entry);
	return {
		day,
		used: usedOn(stays, addDays(day, -1)),
		windowStart: windowStart(day),
		longest,
		again: entry && then ? { entry, ...then } : null
	};
}
