import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { INBOX_STATES } from '$lib/domain/editorial/watch/inbox';
import { LINK_STATES } from '$lib/domain/editorial/watch/link-state';
import { RULE_EFFECTS } from '$lib/domain/editorial/watch/rules';
import { WATCHED_KINDS } from '$lib/domain/editorial/watch/watched';
import { LANGUAGES } from '$lib/domain/language';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import { CHANNELS } from '$lib/domain/outbox/delivery';
import { CADENCES, NOTICE_KINDS, TOPICS } from '$lib/domain/outbox/notice';
import { onPostgres } from '$tests/support/database';
import { temporaryStore } from '$tests/support/store';

/** The columns of which the database itself refuses what is not in the list, and the list of the domain. */
const LISTS: Record<string, readonly string[]> = {
	'source.kind': SOURCE_KINDS,
	'link_check.state': LINK_STATES,
	'watched.kind': WATCHED_KINDS,
	'watch_rule.effect': RULE_EFFECTS,
	'inbox_item.state': INBOX_STATES,
	'notice.kind': NOTICE_KINDS,
	'follower.language': LANGUAGES,
	'follower.topic': TOPICS,
	'follower.cadence': CADENCES,
	'delivery.channel': CHANNELS
};

/** What the newest schema allows, by table and column. The statements are the same on PostgreSQL. */
async function allowed(): Promise<Record<string, string[]>> {
	const { db } = await temporaryStore();
	const { rows } = await sql<{ name: string; sql: string }>`
		select name, sql from sqlite_master where type = 'table'`.execute(db);
	return Object.fromEntries(
		rows.flatMap(({ name, sql: statement }) =>
			[...statement.matchAll(/check \((\w+) in \(('[^)]*)\)\)/gu)].map(
				([, column, values = '']) =>
					[`${name}.${column}`, values.split(', ').map((value) => value.slice(1, -1))] as const
			)
		)
	);
}

// A migration is never changed: what a longer list needs is a new one, which gives the table the longer check.
describe.skipIf(onPostgres)('the database allows what the domain lists', () => {
	it.each(Object.keys(LISTS))('in %s', async (column) => {
		expect((await allowed())[column]).toEqual(LISTS[column]);
	});
});
