import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { readTravellerFacts } from '$lib/server/record/traveller-facts';
import { copyOfShipped, SHIPPED } from './shipped-files';

test('reads every file, with 32 categories in three languages and every source', () => {
	const facts = readTravellerFacts(SHIPPED);
	expect(facts.provisions).toHaveLength(12);
	expect(facts.categories.size).toBe(32);
	for (const label of facts.categories.values()) expect(Object.keys(label)).toEqual([...LANGUAGES]);
	expect(facts.lodged).toHaveLength(454);
	for (const { citations } of facts.shippedRules) {
		for (const { sourceId } of citations) expect(facts.sources.has(sourceId)).toBe(true);
	}
});

test('names file, place and reason of a problem', () => {
	using copy = copyOfShipped();
	copy.spoil('effects.json', '"sourceId": "el-kz-39e92916"', '"sourceId": "nowhere"');
	expect(() => readTravellerFacts(copy.directory)).toThrow(
		'effects.json: statements[2].citations[0].sourceId: names the source "nowhere"'
	);
});

test('names the line of a bad row of statistics', () => {
	using copy = copyOfShipped();
	copy.spoil('statistics-kz.csv', '2005,France,Almaty,5637', '2005,France,Almaty,many');
	expect(() => readTravellerFacts(copy.directory)).toThrow(
		/^statistics-kz\.csv: \[2\]\.applied: /u
	);
});

test('refuses a total with something counted twice', () => {
	using copy = copyOfShipped();
	copy.spoil('statistics-kz.csv', '2024,TOTAL,ALL,179446', '2024,TOTAL,ALL,224540');
	expect(() => readTravellerFacts(copy.directory)).toThrow(
		'statistics-kz.csv: [2024].TOTAL.ALL.applied: is not the sum of its parts'
	);
});

test('refuses rows of a rule with a day missing between them', () => {
	using copy = copyOfShipped();
	copy.spoil('rules.json', /("id": "fee-adult",[^}]*?"validTo": )"2024-06-10"/u, '$1"2024-06-09"');
	expect(() => readTravellerFacts(copy.directory)).toThrow(
		'rules.json: rules.fee-adult: has a fault in its periods (gap) on 2024-06-10'
	);
});
