import type { Handle } from '$lib/server/storage/store';

export async function countEditors(db: Handle): Promise<number> {
	const row = await db
		.selectFrom('editor')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Names by id of everybody who has ever written. */
export async function listEditorNames(db: Handle): Promise<Map<string, string>> {
	const rows = await db.selectFrom('editor').select(['id', 'name']).orderBy('id').execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function updateEditorLanguage(
	db: Handle,
	id: string,
	language: string
): Promise<void> {
	await db.updateTable('editor').set({ language }).where('id', '=', id).execute();
}

/** How many people could approve: editors and admins who may sign in. */
export async function countApprovers(db: Handle): Promise<number> {
	const row = await db
		.selectFrom('editor')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('role', 'in', ['editor', 'admin'])
		.where((where) => where.or([where('banned', 'is', null), where('banned', '=', 0)]))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

export interface Person {
	id: string;
	name: string;
	email: string;
	role: string | null;
	isBanned: boolean;
	hasSecondFactor: boolean;
}

/** Everybody who may sign in, or once could, in the order of names. */
export async function listPeople(db: Handle): Promise<Person[]> {
	const rows = await db
		.selectFrom('editor')
		.select(['id', 'name', 'email', 'role', 'banned', 'twoFactorEnabled'])
		.orderBy('name')
		.orderBy('id')
		.execute();
	return rows.map(({ banned, twoFactorEnabled, ...row }) => ({
		...row,
		isBanned: Number(banned ?? 0) === 1,
		hasSecondFactor: Number(twoFactorEnabled ?? 0) === 1
	}));
}

export async function updateEditorRole(db: Handle, id: string, role: string): Promise<void> {
	await db.updateTable('editor').set({ role }).where('id', '=', id).execute();
}

/** Whether somebody may sign in. */
export async function updateBan(db: Handle, id: string, isBanned: boolean): Promise<void> {
	await db
		.updateTable('editor')
		.set({ banned: isBanned ? 1 : 0 })
		.where('id', '=', id)
		.execute();
}

/** Signs somebody out everywhere. */
export async function deleteSessions(db: Handle, editorId: string): Promise<void> {
	await db.deleteFrom('editor_session').where('userId', '=', editorId).execute();
}

/** Removes the second factor from an account, for somebody who has lost it. */
export async function deleteSecondFactor(db: Handle, editorId: string): Promise<void> {
	await db.deleteFrom('editor_second_factor').where('userId', '=', editorId).execute();
	await db.updateTable('editor').set({ twoFactorEnabled: 0 }).where('id', '=', editorId).execute();
}
