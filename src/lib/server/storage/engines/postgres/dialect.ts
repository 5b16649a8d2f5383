import {
	CompiledQuery,
	PostgresDialect,
	PostgresDriver,
	type DatabaseConnection,
	type Driver,
	type PostgresDialectConfig,
	type TransactionSettings
} from 'kysely';

/**
 * PostgreSQL with one writer at a time, like SQLite: services read, decide and write, and what they have
 * read must still be true when they write.
 */
export class OneWriterDialect extends PostgresDialect {
	readonly #config: PostgresDialectConfig;

	constructor(config: PostgresDialectConfig) {
		super(config);
		this.#config = config;
	}

	override createDriver(): Driver {
		return new OneWriterDriver(this.#config);
	}
}

/** The id of the lock that a writing transaction holds until it ends; it applies to this database only. */
const WRITERS = 7_286_419;

const TAKE_LOCK = CompiledQuery.raw(
	`select current_setting('transaction_read_only') as read_only, pg_advisory_xact_lock(${WRITERS})`
);

class OneWriterDriver extends PostgresDriver {
	override async beginTransaction(
		connection: DatabaseConnection,
		settings: TransactionSettings
	): Promise<void> {
		await super.beginTransaction(connection, settings);
		try {
			const { rows } = await connection.executeQuery<{ read_only: string }>(TAKE_LOCK);
			// A standby server grants the lock, so also check that it accepts writes.
			if (rows[0]?.read_only === 'on')
				throw Object.assign(new Error('The database takes no writes.'), { code: '25006' });
		} catch (error) {
			// If even that fails, the connection is lost, and with it the transaction.
			await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
			throw error;
		}
	}
}
