import { NEW_MILESTONE } from '$lib/domain/editorial/typed';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import { day, instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { checkMilestone } from '$lib/server/forms/check-milestone';
import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import type { Gate } from '$lib/server/services/publication/gate';
import type { MilestonePublication } from '$lib/server/services/milestones/publish-milestone';
import type { CheckForm } from '$lib/server/services/milestones/save-milestone';
import type { Store } from '$lib/server/storage/store';
import { temporaryStore } from './store';

export const AT = instant('2026-11-24T08:00:00.000Z');
const TODAY = day('2026-11-24');

/** The people of the desk in tests: Aya and Bek may publish, Dana writes. */
export const AYA = { id: 'aya', name: 'Aya', role: 'admin' } as Editor;
export const BEK = { id: 'bek', name: 'Bek', role: 'editor' } as Editor;
export const DANA = { id: 'dana', name: 'Dana', role: 'author' } as Editor;

const REPORT = 'https://www.inform.kz/third-round';

/** A complete round as an editor types it, ready to publish. */
export const ROUND: TypedMilestone = {
	...NEW_MILESTONE,
	kind: 'round',
	stage: 'negotiation',
	date: '2026-11-20',
	place: { en: 'Brussels', ru: '', kk: '' },
	title: { en: 'Third round of talks', ru: '', kk: '' },
	confidence: 'high',
	sources: [{ ...NO_SOURCE, url: REPORT, publisher: 'Kazinform', language: 'en', kind: 'press' }]
};

/** Lets everything pass, for tests about something else; `tests/integration/gate.test.ts` is about the gate. */
export const OPEN_GATE: Gate = { holdMs: 0, findings: () => [] };

/** Checks a form against a record without sources. */
export const check: CheckForm = (typed) => {
	const checked = checkMilestone(typed, []);
	return 'problems' in checked ? { content: null, sources: [] } : checked;
};

/** The form of a new round, sent by Aya, with changes. */
export function sent(changes: Partial<MilestonePublication> = {}): MilestonePublication {
	return {
		editor: AYA,
		slug: null,
		baseRevision: 0,
		typed: ROUND,
		check,
		how: 'edited',
		note: null,
		isMinor: false,
		choices: {},
		choicesFor: 0,
		token: crypto.randomUUID(),
		reason: null,
		announced: false,
		gate: OPEN_GATE,
		confirmed: [],
		at: AT,
		today: TODAY,
		...changes
	};
}

/** A form with `content`, for tests about what was published. */
export function saying(content: MilestoneContent, changes: Partial<MilestonePublication> = {}) {
	const typed = { ...ROUND, title: { ...ROUND.title, ...content.title } };
	return sent({ typed, check: () => ({ content, sources: [] }), ...changes });
}

/** A database with the shipped record, and only Aya on the desk. */
export async function deskOfOne(): Promise<Store & { url: string }> {
	const store = await temporaryStore();
	await importRecord(store, readShippedRecord('data'), AT);
	await addPerson(store, AYA);
	return store;
}

/** The same with Bek and Dana: two people may approve, so nobody may approve their own work. */
export async function deskOfThree(): Promise<Store & { url: string }> {
	const store = await deskOfOne();
	await addPerson(store, BEK);
	await addPerson(store, DANA);
	return store;
}

async function addPerson(store: Store, { id, name, role }: Editor): Promise<void> {
	// The library's own columns are not part of our schema.
	const row = { id, name, email: `${id}@example.org`, role, language: null, banned: 0 };
	const stamps = { emailVerified: 1, createdAt: AT, updatedAt: AT };
	await store.db
		.insertInto('editor')
		.values({ ...row, ...stamps })
		.execute();
}
