import { expect, test } from 'vitest';
import { foldAutosaves, type HistoryStep } from './history';
import { instant } from '$lib/domain/time';

const step = (at: string, how: string, author = 'ann', kept = false): HistoryStep => ({
	at: instant(`2026-11-24T${at}:00.000Z`),
	how,
	author,
	kept
});

test.each<[string, HistoryStep[], number[]]>([
	[
		'an hour of autosaves is one row',
		[step('09:50', 'autosaved'), step('09:20', 'autosaved'), step('09:00', 'autosaved')],
		[2]
	],
	[
		'a save takes the autosaves before it along',
		[step('09:50', 'edited'), step('09:40', 'autosaved')],
		[1]
	],
	[
		'a save of its own is never folded',
		[step('09:50', 'autosaved'), step('09:40', 'edited')],
		[0, 0]
	],
	[
		'those of somebody else stand apart',
		[step('09:50', 'autosaved'), step('09:40', 'autosaved', 'bob')],
		[0, 0]
	],
	[
		'those of two hours ago stand apart',
		[step('11:00', 'autosaved'), step('09:00', 'autosaved')],
		[0, 0]
	],
	[
		'a named one stands apart',
		[step('09:50', 'autosaved'), step('09:40', 'autosaved', 'ann', true)],
		[0, 0]
	]
])('%s', (_, steps, folded) => {
	expect(foldAutosaves(steps).map((row) => row.folded.length)).toEqual(folded);
});
