import { existsSync } from 'node:fs';
import { readConfig } from '$lib/server/config/config';
import { moveRecord } from '$lib/server/services/record/move-record';
import { closeDatabase } from '$lib/server/storage/engines/sqlite/copies';
import { isPostgres, openStore } from '$lib/server/storage/open-store';
import type { Command } from './command';

/** Copies the record from its file to a database server. The file does not change. */
export const move: Command = {
	usage: 'postgres://…',
	summary: 'copy everything into an empty PostgreSQL; the tracker must be stopped',
	async run([address = '']) {
		if (!isPostgres(address) || !URL.canParse(address))
			throw new Error(
				'Say where to: npm run desk -- move postgres://user:password@host:5432/tracker'
			);
		const { databaseUrl } = readConfig(process.env);
		const path = databaseUrl.replace(/^file:/u, '');
		if (isPostgres(databaseUrl) || !existsSync(path))
			throw new Error('DATABASE_URL must be the file that is to be moved.');
		// Refuse if the tracker is running, because later changes would be lost.
		closeDatabase(path);
		const from = openStore(databaseUrl);
		const to = openStore(address);
		try {
			const { tables, history, digest } = await moveRecord(from, to);
			for (const { table, rows, digest: of } of tables)
				console.log(`${table.padEnd(22)} ${String(rows).padStart(7)} rows  ${of}`);
			const sum = tables.reduce((total, { rows }) => total + rows, 0);
			console.log(`\nMoved ${sum} rows of ${tables.length} tables; each arrived as it was sent.`);
			console.log(`The history is whole, ${history} rows. It publishes ${digest}.`);
			console.log(
				`Start the tracker with DATABASE_URL set to the new address, and SESSION_KEY to what ${path}-secret holds: then sessions and links in mails stay valid.`
			);
			return 0;
		} finally {
			await from.close();
			await to.close();
		}
	}
};
