import { sql, type Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { writeArticles } from '$lib/domain/law/article';
import { instant } from '$lib/domain/time';
import { ojWords } from '$lib/i18n/sentences/law-words';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';
import { importRecord } from '$lib/server/services/record/import-record';
import type { Agreement } from '$lib/domain/agreements/agreement';
import { putAgreement } from '$lib/server/storage/record/agreements';
import { listChecks } from '$lib/server/storage/record/checks';
import { runStatements } from '$lib/server/storage/engines/run-statements';
import { up as knownUntilMigration } from '$lib/server/storage/migrations/0017-known-until';
import { temporaryStore } from '$tests/support/store';
import { copyOfShipped } from './shipped-files';

const AT = instant('2026-11-24T08:00:00.000Z');

/** An agreement as it was written before articles, citations and notes had parts and languages. */
function older({ ojCitation, notes, path, ...agreement }: Agreement) {
	return {
		...agreement,
		ojCitation: ojCitation && ojWords(ojCitation, 'en'),
		notes: notes?.en ?? null,
		path: path.map(({ note, ...step }) => ({ ...step, note: note?.en ?? null }))
	};
}

const shipped = readShippedRecord('data');
const amended = ({ ojCitation, notes, path }: Agreement) => ({
	ojCitation,
	notes: notes?.en,
	path: path.map(({ note }) => note?.en)
});

describe('a record from before texts had parts', () => {
	it('is read from files as the one of today, in English', () => {
		using files = copyOfShipped();
		files.set('precedents.json', ['agreements'], shipped.precedents.map(older));
		const { shippedRules } = readTravellerFacts('data');
		const texts = shippedRules.map(({ article, ...rule }) => ({
			...rule,
			article: article && writeArticles(article)
		}));
		files.set('rules.json', ['rules'], texts);
		const read = readShippedRecord(files.directory);
		expect(read.precedents.map(amended)).toEqual(shipped.precedents.map(amended));
		expect(readTravellerFacts(files.directory).shippedRules).toEqual(shippedRules);
	});

	it('is read from a database, also where the files say nothing new', async () => {
		const store = await temporaryStore();
		await importRecord(store, shipped, AT);
		const [precedent] = shipped.precedents.filter(({ sameAs }) => sameAs === null);
		await putAgreement(store.db, older(precedent!) as unknown as Agreement, AT);
		const { agreements } = await loadRecord(store);
		const found = agreements.find(({ slug }) => slug === precedent!.slug)!;
		expect(amended(found)).toEqual(amended(precedent!));
		expect(found.notes).toEqual({ en: precedent!.notes?.en });
	});
});

describe('a check from before it named a day', () => {
	it('is read from files', () => {
		using files = copyOfShipped();
		const worded = { checkedOn: '2026-11-23', reach: '2026-04', reachPart: 'middle' };
		files.set('agreements.json', ['check'], worded);
		expect(readShippedRecord(files.directory).check).toEqual(shipped.check);
	});

	it('is read from a database', async () => {
		const store = await temporaryStore();
		const db = store.db as unknown as Kysely<never>;
		await runStatements(db, [
			'alter table record_check rename column known_until to reach',
			"alter table record_check add column reach_part text check (reach_part in ('beginning', 'middle', 'end'))"
		]);
		const check = (id: string, on: string, reach: string, part: string | null) =>
			sql`
			insert into record_check (id, checked_on, reach, reach_part, author, created_at)
			values (${id}, ${on}, ${reach}, ${part}, 'import', ${AT})`.execute(db);
		await check('a', '2026-11-23', '2026-04', 'middle');
		await check('b', '2026-11-25', '2026-11-25', null);
		await knownUntilMigration(db);
		expect((await listChecks(store.db)).map(({ knownUntil }) => knownUntil)).toEqual([
			'2026-04-15',
			'2026-11-25'
		]);
	});
});
