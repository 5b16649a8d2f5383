import { describe, expect, it } from 'vitest';
import { newestRow, ruleOn, type Rule } from '$lib/domain/effects';
import { NO_SOURCE } from '$lib/domain/milestones/fields/citations';
import { typedAfter, type TypedRule } from '$lib/domain/editorial/typed-rule';
import { day, instant } from '$lib/domain/time';
import type { Editor } from '$lib/server/auth/editor';
import { checkRule } from '$lib/server/forms/check-rule';
import { checkTengeRate } from '$lib/server/forms/check-tenge-rate';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';
import { enterTengeRate } from '$lib/server/services/rules/enter-tenge-rate';
import { withdrawTengeRate } from '$lib/server/services/rules/withdraw-tenge-rate';
import { NO_TENGE_RATE } from '$lib/domain/editorial/typed-tenge-rate';
import { importRecord } from '$lib/server/services/record/import-record';
import { importRules } from '$lib/server/services/record/import-rules';
import { publishRule, withdrawRule } from '$lib/server/services/rules/publish-rule';
import { listEvents } from '$lib/server/storage/history/events';
import { insertRuleRevision, listRuleRevisions } from '$lib/server/storage/record/rules';
import type { Store } from '$lib/server/storage/store';
import { temporaryStore } from '$tests/support/store';

const AT = instant('2026-11-24T08:00:00.000Z');
const EDITOR = { id: 'editor-1', name: 'Aya', email: 'aya@example.org' } as Editor;
const { shippedRules } = readTravellerFacts('data');
const SOURCE = {
	...NO_SOURCE,
	url: 'https://eur-lex.europa.eu/example-of-a-fee',
	publisher: 'Official Journal',
	language: 'en',
	kind: 'official'
};

async function filledStore() {
	const store = await temporaryStore();
	await importRecord(store, readShippedRecord('data'), AT);
	await importRules(store, shippedRules, AT);
	return store;
}

async function rowsOf(store: Store, rule: string): Promise<Rule[]> {
	return (await loadRecord(store)).rules.filter(({ id }) => id === rule);
}

/** The form of the next adult fee, as an editor fills it in. */
async function typedFee(store: Store, changes: Partial<TypedRule> = {}): Promise<TypedRule> {
	const newest = newestRow(await rowsOf(store, 'fee-adult'))!;
	const typed = { ...typedAfter(newest), validFrom: '2027-01-01', source: SOURCE };
	return { ...typed, value: { amount: '95' }, ...changes };
}

async function check(store: Store, changes: Partial<TypedRule> = {}) {
	const rows = await rowsOf(store, 'fee-adult');
	return checkRule(await typedFee(store, changes), rows, []);
}

async function publish(store: Store, baseRevision = 1, changes: Partial<TypedRule> = {}) {
	const checked = await check(store, changes);
	if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
	const { row, sources } = checked;
	const command = { editor: EDITOR, rule: 'fee-adult', baseRevision, at: AT };
	return publishRule(store, { ...command, row, sources });
}

describe('the rules of the files', () => {
	it('are published unchanged and in order, and a second import changes nothing', async () => {
		const store = await filledStore();
		const before = await loadRecord(store);
		expect(before.rules).toEqual(shippedRules);
		expect(await importRules(store, shippedRules, AT)).toEqual({ added: 0, updated: 0, kept: [] });
		expect((await loadRecord(store)).version).toBe(before.version);
	});

	it('never overwrite what an editor has changed', async () => {
		const store = await filledStore();
		await publish(store);
		const changed = shippedRules.map((rule) => ({ ...rule, article: [{ article: '99' }] }));
		const summary = await importRules(store, changed, AT);
		expect(summary.kept).toEqual(['fee-adult']);
		expect((await rowsOf(store, 'fee-adult')).at(-1)).toMatchObject({
			article: [{ article: '16' }]
		});
	});
});

describe('a rule from before articles had parts', () => {
	async function withText(article: string) {
		const store = await filledStore();
		const [newest] = await listRuleRevisions(store.reader, 'fee-adult');
		const rows = newest!.rows.map((row) => ({ ...row, article })) as unknown as Rule[];
		await insertRuleRevision(store.db, { ...newest!, id: 'older', number: 2, rows });
		return store;
	}

	it('still says which one, and can be followed by a next row', async () => {
		const store = await withText('Art. 16(4)');
		const article = [{ article: '16', paragraph: '4' }];
		expect((await rowsOf(store, 'fee-adult')).at(-1)).toMatchObject({ article });
		expect((await typedFee(store)).article).toBe('Art. 16(4)');
		expect(await publish(store, 2)).toEqual({ ok: true });
	});

	it('keeps words that cannot be read, and asks whoever writes the next row', async () => {
		const store = await withText('Recital 7');
		expect((await typedFee(store)).article).toBe('Recital 7');
		expect(await check(store)).toEqual({
			problems: [{ field: 'article', problem: 'article-unclear', args: { value: 'Recital 7' } }]
		});
		expect(await check(store, { article: '' })).toMatchObject({ row: { article: null } });
	});
});

describe('the next row of a rule', () => {
	it('closes the one before and applies from its first day', async () => {
		const store = await filledStore();
		const { version } = await loadRecord(store);
		expect(await publish(store)).toEqual({ ok: true });
		const { rules, sources, ...record } = await loadRecord(store);
		expect(record.version).toBeGreaterThan(version);
		const feeOn = (on: string) => ruleOn(rules, 'fee-adult', day(on));
		expect(feeOn('2026-12-31')).toMatchObject({ value: { amount: 90 }, validTo: '2026-12-31' });
		expect(feeOn('2027-01-01')).toMatchObject({ value: { amount: 95 }, validTo: null });
		const [citation] = feeOn('2027-01-01').citations;
		expect(sources.get(citation!.sourceId)).toMatchObject({ url: SOURCE.url });
		expect(await listEvents(store.reader, 'rule', 'fee-adult')).toMatchObject([
			{ action: 'published', author: 'editor-1' },
			{ action: 'imported' }
		]);
	});

	it.each([
		['2024-06-11', 'rule-overlap'],
		['2020-01-01', 'rule-overlap'],
		['2027-02-30', 'day-invalid'],
		['', 'required']
	])('is refused beside the field for a first day of "%s": %s', async (validFrom, problem) => {
		const store = await filledStore();
		expect(await check(store, { validFrom })).toMatchObject({
			problems: [{ field: 'validFrom', problem }]
		});
	});

	it('reports all problems at once', async () => {
		const store = await filledStore();
		const wrong = { validFrom: '', value: { amount: 'ninety' }, source: NO_SOURCE };
		expect(await check(store, wrong)).toMatchObject({
			problems: [
				{ field: 'validFrom', problem: 'required' },
				{ field: 'value.amount', problem: 'number-invalid' },
				{ field: 'sources.0.url', problem: 'source-required' }
			]
		});
		expect(await check(store, { value: { amount: '-5' } })).toMatchObject({
			problems: [{ field: 'value.amount', problem: 'number-invalid' }]
		});
	});

	it('is written once when the form is sent twice', async () => {
		const store = await filledStore();
		const checked = await check(store);
		if ('problems' in checked) throw new Error('refused');
		const { row, sources } = checked;
		const command = { editor: EDITOR, rule: 'fee-adult', baseRevision: 1, at: AT, row, sources };
		const both = await Promise.all([publishRule(store, command), publishRule(store, command)]);
		// Either of the two may have been first.
		const isWritten = ({ ok }: { ok: boolean }) => ok;
		expect(both.filter(isWritten)).toHaveLength(1);
		expect(both).toContainEqual({ ok: false, problem: 'outdated' });
		expect(await listRuleRevisions(store.reader, 'fee-adult')).toHaveLength(2);
	});

	it('can be withdrawn, but shipped rows cannot', async () => {
		const store = await filledStore();
		const before = await rowsOf(store, 'fee-adult');
		const command = { editor: EDITOR, rule: 'fee-adult', at: AT };
		const notYet = await withdrawRule(store, { ...command, baseRevision: 1 });
		expect(notYet).toEqual({ ok: false, problem: 'not-withdrawable' });
		await publish(store);
		await publish(store, 2, { validFrom: '2028-01-01', value: { amount: '99,50' } });
		expect(await withdrawRule(store, { ...command, baseRevision: 3 })).toEqual({ ok: true });
		expect((await rowsOf(store, 'fee-adult')).at(-1)).toMatchObject({ value: { amount: 95 } });
		expect(await withdrawRule(store, { ...command, baseRevision: 4 })).toEqual({ ok: true });
		expect(await rowsOf(store, 'fee-adult')).toEqual(before);
		const last = await withdrawRule(store, { ...command, baseRevision: 5 });
		expect(last).toEqual({ ok: false, problem: 'not-withdrawable' });
	});

	it('cannot be changed, because revisions are append-only', async () => {
		const store = await filledStore();
		const change = store.db.updateTable('rule_revision').set({ content: '[]' }).execute();
		await expect(change).rejects.toThrow('rule_revision is append-only');
	});
});

it('shows the tenge rate of the newest day, with its source', async () => {
	const store = await filledStore();
	expect((await loadRecord(store)).tengeRate).toBeNull();
	const context = { known: [], today: day('2026-11-24'), last: null };
	for (const [date, tengePerEuro] of [
		['2026-11-20', '600,50'],
		['2026-11-02', '590']
	] as const) {
		const checked = checkTengeRate(
			{ ...NO_TENGE_RATE, date, tengePerEuro, source: SOURCE },
			context
		);
		if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
		await enterTengeRate(store, { ...checked, author: EDITOR.id, at: AT });
	}
	expect((await loadRecord(store)).tengeRate).toMatchObject({
		...{ date: '2026-11-20', tengePerEuro: 600.5, source: { url: SOURCE.url } }
	});
	expect(checkTengeRate({ ...NO_TENGE_RATE, tengePerEuro: '0' }, context)).toMatchObject({
		problems: [
			{ field: 'date', problem: 'required' },
			{ field: 'tengePerEuro', problem: 'number-invalid' },
			{ field: 'sources.0.url', problem: 'source-required' }
		]
	});
});

it('refuses a rate of a day to come, asks twice about one far from the last, and takes a wrong one back', async () => {
	const store = await filledStore();
	const check = async (date: string, tengePerEuro: string, sure = false) =>
		checkTengeRate(
			{ date, tengePerEuro, sure, source: SOURCE },
			{ known: [], today: day('2026-11-24'), last: (await loadRecord(store)).tengeRate }
		);
	const enter = async (...typed: Parameters<typeof check>) => {
		const checked = await check(...typed);
		if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
		await enterTengeRate(store, { ...checked, author: EDITOR.id, at: AT });
	};
	await enter('2026-11-20', '600');
	expect(await check('2026-11-25', '600')).toMatchObject({
		problems: [{ field: 'date', problem: 'day-in-future' }]
	});
	for (const wrong of ['6000', '60', '1200', '300']) {
		expect(await check('2026-11-21', wrong)).toMatchObject({
			problems: [{ field: 'tengePerEuro', problem: 'rate-implausible' }]
		});
	}
	expect(await check('2026-11-21', '1199')).not.toHaveProperty('problems');
	await enter('2026-11-21', '6000', true);
	const wrong = (await loadRecord(store)).tengeRate!;
	const by = { author: EDITOR.id, at: AT };
	expect(await withdrawTengeRate(store, { id: wrong.id, ...by })).toBe(true);
	expect((await loadRecord(store)).tengeRate).toMatchObject({ tengePerEuro: 600 });
	// Somebody who still sees the withdrawn rate does not take the next one back.
	expect(await withdrawTengeRate(store, { id: wrong.id, ...by })).toBe(false);
	expect((await loadRecord(store)).tengeRate).toMatchObject({ tengePerEuro: 600 });
});
