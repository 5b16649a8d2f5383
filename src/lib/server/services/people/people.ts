import type { Role } from '$lib/domain/editorial/roles';
import type { Instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import {
	deleteSecondFactor,
	deleteSessions,
	listPeople,
	updateBan,
	updateEditorRole,
	type Person
} from '$lib/server/storage/people/editors';
import { appendEvent } from '$lib/server/storage/history/events';
import type { Handle, Store } from '$lib/server/storage/store';

/** Everybody on the desk. */
export function people(store: Store): Promise<Person[]> {
	return listPeople(store.reader);
}

export type PeopleChange =
	| { change: 'role'; role: Role }
	| { change: 'end' }
	| { change: 'begin' }
	| { change: 'second-factor' };

export type PeopleProblem = 'unknown' | 'last-admin';

/**
 * Changes somebody's role, and signs them out everywhere. The last admin cannot be removed.
 * @param author an editor's id, or `operator` from the command line
 */
export async function changePerson(
	store: Store,
	command: { author: Editor['id']; personId: string; at: Instant } & PeopleChange
): Promise<{ ok: true } | { ok: false; problem: PeopleProblem }> {
	const { author, personId, at } = command;
	return store.db.transaction().execute(async (db) => {
		const all = await listPeople(db);
		const person = all.find(({ id }) => id === personId);
		if (!person) return { ok: false, problem: 'unknown' };
		const others = all.filter(
			({ id, role, isBanned }) => id !== personId && role === 'admin' && !isBanned
		);
		const loses =
			command.change === 'end' || (command.change === 'role' && command.role !== 'admin');
		if (loses && person.role === 'admin' && others.length === 0)
			return { ok: false, problem: 'last-admin' };
		await apply(db, personId, command);
		await deleteSessions(db, personId);
		await appendEvent(db, {
			subject: 'editor',
			subjectId: personId,
			action: command.change,
			author,
			at,
			before: { role: person.role, isBanned: person.isBanned },
			after: command.change === 'role' ? { role: command.role } : null
		});
		return { ok: true };
	});
}

async function apply(db: Handle, personId: string, command: PeopleChange): Promise<void> {
	switch (command.change) {
		case 'role':
			return updateEditorRole(db, personId, command.role);
		case 'end':
			return updateBan(db, personId, true);
		case 'begin':
			return updateBan(db, personId, false);
		case 'second-factor':
			return deleteSecondFactor(db, personId);
	}
}
