import type { Handle } from './store';

export async function countEditors(db: Handle): Promise<number> {
	const row = await db
		.selectFrom('editor')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Names by id, of everybody who ever wrote. */
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

/** How many could approve: editors and admins who may sign in. */
export async function countApprovers(db: Handle): Promise<number> {
	const row = await db
		.selectFrom('editor')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('role', 'in', ['editor', 'admin'])
		.where((where) => where.or([where('banned', 'is', null), where('banned', '=', 0)]))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}
