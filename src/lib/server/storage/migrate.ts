import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { databaseError } from './database-error';
import type { Database } from './schema';
import * as record from './migrations/0001-record';
import * as editors from './migrations/0002-editors';
import * as ledger from './migrations/0003-ledger';
import * as rules from './migrations/0004-rules';
import * as sources from './migrations/0008-sources';
import * as outbox from './migrations/0010-outbox';
import * as workflow from './migrations/0011-workflow';
import * as audit from './migrations/0012-audit';
import * as people from './migrations/0013-people';
import * as processes from './migrations/0014-processes';
import * as instants from './migrations/0015-instants';
import * as sourceRemarks from './migrations/0016-source-remarks';
import * as knownUntil from './migrations/0017-known-until';
import * as checksTakenBack from './migrations/0018-checks-taken-back';
import * as gate from './migrations/0019-gate';
import * as ratesWithdrawn from './migrations/0020-rates-withdrawn';
import * as approvalsSign from './migrations/0023-approvals-sign';

/** In the order in which they are applied. Add new ones at the end; never change an old one. */
const MIGRATIONS: Record<string, Migration> = {
	'0001-record': record,
	'0002-editors': editors,
	'0003-ledger': ledger,
	'0004-rules': rules,
	'0008-sources': sources,
	'0010-outbox': outbox,
	'0011-workflow': workflow,
	'0012-audit': audit,
	'0013-people': people,
	'0014-processes': processes,
	'0015-instants': instants,
	'0016-source-remarks': sourceRemarks,
	'0017-known-until': knownUntil,
	'0018-checks-taken-back': checksTakenBack,
	'0019-gate': gate,
	'0020-rates-withdrawn': ratesWithdrawn,
	'0023-approvals-sign': approvalsSign
};

/**
 * Migrates the database to the newest schema, in one transaction: if a step fails, none takes effect.
 * @returns the names of the migrations that ran
 * @throws DatabaseError if the database cannot be used, or is newer than this program; Error if a migration failed
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => MIGRATIONS }
	});
	const { error, results = [] } = await migrator.migrateToLatest();
	if (error) throw databaseError(error);
	return results.map((result) => result.migrationName);
}
