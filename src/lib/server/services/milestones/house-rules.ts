import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { countApprovers } from '$lib/server/storage/people/editors';
import { appendEvent } from '$lib/server/storage/history/events';
import { listSettings, putSetting } from '$lib/server/storage/people/settings';
import type { Handle, Store } from '$lib/server/storage/store';

/** `auto`: on as soon as two people could approve. */
export const FOUR_EYES = ['auto', 'on', 'off'] as const;
export const SECOND_FACTOR = ['optional', 'required'] as const;

export interface HouseRules {
	fourEyes: (typeof FOUR_EYES)[number];
	/** Whether editors and admins must have a second factor. */
	secondFactor: (typeof SECOND_FACTOR)[number];
}

export async function readHouseRules(db: Handle): Promise<HouseRules> {
	const settings = await listSettings(db);
	return {
		fourEyes: FOUR_EYES.find((value) => value === settings.get('four-eyes')) ?? 'auto',
		secondFactor:
			SECOND_FACTOR.find((value) => value === settings.get('second-factor')) ?? 'optional'
	};
}

/** Whether a second person must approve changes at the moment. */
export async function fourEyesHold(db: Handle): Promise<boolean> {
	const { fourEyes } = await readHouseRules(db);
	return fourEyes === 'auto' ? hasSecondPerson(db) : fourEyes === 'on';
}

/** Whether there is a second person who could approve. */
export async function hasSecondPerson(db: Handle): Promise<boolean> {
	return (await countApprovers(db)) > 1;
}

/** Changes the editorial rules; only real changes go into the history. */
export async function changeHouseRules(
	store: Store,
	{ editor, rules, at }: { editor: Editor; rules: HouseRules; at: Instant }
): Promise<void> {
	await store.db.transaction().execute(async (db) => {
		const before = await readHouseRules(db);
		for (const [name, was, is] of [
			['four-eyes', before.fourEyes, rules.fourEyes],
			['second-factor', before.secondFactor, rules.secondFactor]
		] as const) {
			if (was === is) continue;
			await putSetting(db, { name, value: is, author: editor.id, at });
			await appendEvent(db, {
				subject: 'setting',
				subjectId: name,
				action: 'changed',
				author: editor.id,
				at,
				before: was,
				after: is
			});
		}
	});
}
