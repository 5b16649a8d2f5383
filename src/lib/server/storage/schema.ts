import type { EditingTables } from './schema/editing';
import type { OutboxTables } from './schema/outbox';
import type { PeopleTables } from './schema/people';
import type { ProcessTables } from './schema/processes';
import type { RecordTables } from './schema/record';
import type { WatchingTables } from './schema/watching';

/**
 * Tables in the portable subset of SQLite and PostgreSQL: text ids, ISO dates and instants as text,
 * booleans as 0/1, JSON as text.
 */
export type Database = RecordTables &
	EditingTables &
	PeopleTables &
	WatchingTables &
	OutboxTables &
	ProcessTables;
