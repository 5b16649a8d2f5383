import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { countWords, PASSAGE_WORDS } from '$lib/domain/milestones/citation';
import { movesStage } from '$lib/domain/milestones/milestone';
import { readShippedRecord, ShippedRecordError } from '$lib/server/record/shipped';
import { copyOfShipped, SHIPPED } from './shipped-files';

const record = readShippedRecord(SHIPPED);
const steps = record.precedents.flatMap((agreement) => agreement.path);
const passages = [...record.milestones, ...steps, ...record.tracked]
	.flatMap(({ citations }) => citations)
	.flatMap(({ passage }) => (passage === null ? [] : [passage]));

describe('the shipped record', () => {
	test('is complete', () => {
		expect(record.milestones).toHaveLength(50);
		expect(record.milestones.flatMap(({ citations }) => citations)).toHaveLength(98);
		expect(record.tracked.map(({ slug }) => slug)).toEqual(['eu-kz-vfa', 'eu-kz-ra']);
		expect(record.precedents).toHaveLength(47);
		expect(record.precedents.filter(({ kind }) => kind === 'vfa')).toHaveLength(22);
		expect(steps).toHaveLength(329);
		expect(record.check).toEqual({
			checkedOn: '2026-11-23',
			knownUntil: '2026-04-15'
		});
	});

	test('has every text of every milestone in all three languages', () => {
		for (const { slug, place, actors, title, summary, confidenceReason } of record.milestones) {
			const texts = [place, ...actors, title, summary, confidenceReason];
			for (const text of texts.filter((text) => text !== null)) {
				expect(Object.keys(text), slug).toEqual([...LANGUAGES]);
			}
		}
		for (const { slug, name, partner } of [...record.tracked, ...record.precedents]) {
			expect(Object.keys(name), slug).toEqual([...LANGUAGES]);
			expect(Object.keys(partner.name), slug).toEqual([...LANGUAGES]);
		}
	});

	test('gives a reason for every milestone without high confidence', () => {
		const uncertain = record.milestones.filter(({ confidence }) => confidence !== 'high');
		expect(uncertain).toHaveLength(15);
		expect(uncertain.filter(({ confidenceReason }) => !confidenceReason)).toEqual([]);
	});

	test('quotes at most twelve whole words, and reading does not change them', () => {
		// 98 of milestones, 268 of steps, one of each tracked agreement.
		expect(passages).toHaveLength(368);
		const texts = ['milestones', 'precedents', 'agreements'].map((name) =>
			readFileSync(join(SHIPPED, `${name}.json`), 'utf8')
		);
		for (const passage of passages) {
			expect(countWords(passage), passage).toBeLessThanOrEqual(PASSAGE_WORDS);
			expect(passage).not.toMatch(/…|\.\.\./u);
			const written = `"passage": ${JSON.stringify(passage)}`;
			expect(
				texts.some((text) => text.includes(written)),
				passage
			).toBe(true);
		}
	});

	test('says that a step without a source is uncertain, and why', () => {
		const unsourced = steps.filter(({ citations }) => citations.length === 0);
		expect(unsourced).toHaveLength(24);
		expect(unsourced.every(({ confidence, note }) => confidence === 'low' && note)).toBe(true);
	});

	test('marks the rows of the tracked talks among the precedents', () => {
		const rows = record.precedents.filter(({ role }) => role === 'tracked');
		expect(rows.map(({ slug, sameAs }) => [slug, sameAs])).toEqual([
			['eu-kaz-vfa', 'eu-kz-vfa'],
			['eu-kaz-ra', 'eu-kz-ra']
		]);
		expect(record.precedents.filter(({ sameAs }) => sameAs)).toHaveLength(2);
	});
});

describe('what moves the stage', () => {
	const moving = record.milestones.filter(movesStage);
	const of = (stage: string, track: 'vfa' | 'ra') =>
		moving
			.filter((milestone) => milestone.stage === stage && milestone.tracks.includes(track))
			.map(({ slug, date }) => `${date} ${slug}`);

	test('is one recommendation and one mandate, of readmission only', () => {
		expect(of('recommendation', 'ra')).toEqual([
			'2025-03-17 commission-recommendation-readmission-2025'
		]);
		expect(of('mandate', 'ra')).toEqual(['2025-07-18 council-decision-2025-1579']);
		expect(of('recommendation', 'vfa')).toEqual([]);
		expect(of('mandate', 'vfa')).toEqual([]);
	});

	test('is two rounds on both tracks', () => {
		const rounds = ['2025-12-02 talks-opened-round-1-2025', '2026-03-03 round-2-astana-2026'];
		expect(of('negotiation', 'vfa')).toEqual(rounds);
		expect(of('negotiation', 'ra')).toEqual(rounds);
	});

	test('includes nothing after the negotiation', () => {
		const stages = new Set(moving.map(({ stage }) => stage));
		expect([...stages].sort()).toEqual([
			'consultations',
			'mandate',
			'negotiation',
			'recommendation'
		]);
	});

	test('leaves out what is only about the mandate, and says why', () => {
		const about = record.milestones.filter(
			(milestone) =>
				milestone.slug.startsWith('ie-') || milestone.slug === 'member-states-back-mandate-2025'
		);
		expect(about.map(({ kind, stage }) => [kind, stage])).toEqual([
			['statement', 'mandate'],
			['context', 'mandate'],
			['context', 'mandate'],
			['context', 'mandate']
		]);
		expect(about.every(({ kindReason }) => kindReason)).toBe(true);
	});
});

/** The message with which `directory` is refused. */
function refusal(directory: string): string {
	try {
		readShippedRecord(directory);
	} catch (error) {
		if (error instanceof ShippedRecordError) return error.message;
		throw error;
	}
	throw new Error('The record was accepted.');
}

describe('a bad file is refused with file, path and reason:', () => {
	test('a milestone without source', () => {
		using copy = copyOfShipped();
		copy.set('milestones.json', ['milestones', 7, 'citations'], []);
		expect(refusal(copy.directory)).toBe(
			'milestones.json: milestones[7].citations: needs at least one source'
		);
	});

	test('a precedent row with dates out of order', () => {
		using copy = copyOfShipped();
		// Russia's visa agreement was signed on 25 May 2006 and has been in force since 1 June 2007.
		copy.set('precedents.json', ['agreements', 0, 'path', 8, 'date'], '2006-05-24');
		expect(refusal(copy.directory)).toBe(
			'precedents.json: agreements[0].path[8].date: in-force on 2006-05-24 comes before ' +
				'signed on 2006-05-25, which precedes it on the path'
		);
	});

	test('every problem of every file, each on one line', () => {
		using copy = copyOfShipped();
		copy.set('milestones.json', ['milestones', 0, 'date'], '2026-02-30');
		copy.set('milestones.json', ['milestones', 40, 'stage'], null);
		copy.set('milestones.json', ['milestones', 3, 'titel'], { en: 'Title' });
		copy.set('milestones.json', ['milestones', 3, 'title'], undefined);
		copy.set('milestones.json', ['sources', 2, 'url'], 'javascript:alert(1)');
		copy.set('agreements.json', ['check', 'checkedOn'], '2026-11');
		expect(refusal(copy.directory).split('\n')).toEqual([
			'agreements.json: check.checkedOn: "2026-11" is no day (2026-03-03, and it must exist)',
			'milestones.json: sources[2].url: "javascript:alert(1)" is no http or https address',
			'milestones.json: milestones[0].date: "2026-02-30" is no date ' +
				'(2026-03-03, 2026-03, 2026-Q1 or 2026, and it must exist)',
			'milestones.json: milestones[3].title: is missing',
			'milestones.json: milestones[3]: has unknown fields: titel',
			'milestones.json: milestones[40].stage: must be given for an act or a round'
		]);
	});

	test('references to things that do not exist', () => {
		using copy = copyOfShipped();
		copy.set('milestones.json', ['milestones', 1, 'citations', 0, 'sourceId'], 'nowhere-1');
		copy.set('agreements.json', ['agreements', 0, 'statements', 1], 'never-said');
		copy.set('agreements.json', ['agreements', 0, 'pairedWith'], null);
		expect(refusal(copy.directory).split('\n')).toEqual([
			'milestones.json: milestones[1].citations[0].sourceId: names the source "nowhere-1", ' +
				'which this file does not have',
			'agreements.json: agreements[0].statements[1]: names the milestone "never-said", ' +
				'which does not exist',
			'agreements.json: agreements[1].pairedWith: is paired with "eu-kz-vfa", ' +
				'which is not paired with it'
		]);
	});

	test('a source that two files describe differently', () => {
		using copy = copyOfShipped();
		const id = 'prawo-pl-3b431f97';
		const index = shippedSources('precedents.json').findIndex((source) => source.id === id);
		copy.set('precedents.json', ['sources', index, 'language'], 'en');
		const other = shippedSources('milestones.json').findIndex((source) => source.id === id);
		expect(refusal(copy.directory)).toBe(
			`milestones.json: sources[${other}]: describes the source "${id}" otherwise than ` +
				'precedents.json does'
		);
	});

	test('a second tracked agreement of one kind', () => {
		using copy = copyOfShipped();
		const [first] = shippedAgreements();
		const second = { ...first, slug: 'eu-uz-vfa', pairedWith: null };
		copy.set('agreements.json', ['agreements', 2], second);
		expect(refusal(copy.directory)).toBe(
			'agreements.json: agreements[2]: is a second tracked agreement of the kind "vfa", beside ' +
				'"eu-kz-vfa"; the tracker follows one of each kind'
		);
	});

	test('a tracked agreement among the precedents that is about none of the two', () => {
		using copy = copyOfShipped();
		copy.set('precedents.json', ['agreements', 0, 'role'], 'tracked');
		expect(refusal(copy.directory)).toBe(
			'precedents.json: agreements[0]: is a second tracked agreement of the kind "vfa", beside ' +
				'"eu-kz-vfa"; the tracker follows one of each kind'
		);
	});

	test('no tracked agreement of one kind', () => {
		using copy = copyOfShipped();
		copy.set('agreements.json', ['agreements', 1, 'role'], 'precedent');
		expect(refusal(copy.directory)).toBe(
			'agreements.json: agreements: has no tracked agreement of the kind "ra"; the tracker ' +
				'follows one of each kind'
		);
	});

	test('a step without a source but with high confidence', () => {
		using copy = copyOfShipped();
		copy.set('precedents.json', ['agreements', 0, 'path', 0, 'citations'], []);
		expect(refusal(copy.directory)).toBe(
			'precedents.json: agreements[0].path[0].citations: mandate has no source: then its ' +
				'confidence must be low, and a note must say why'
		);
	});

	test('a file that is missing or not JSON', () => {
		using copy = copyOfShipped();
		rmSync(join(copy.directory, 'agreements.json'));
		writeFileSync(join(copy.directory, 'milestones.json'), '{');
		const lines = refusal(copy.directory).split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toBe('agreements.json: cannot be read (ENOENT)');
		expect(lines[1]).toMatch(/^milestones\.json: is not valid JSON \(/);
	});
});

function shippedAgreements(): object[] {
	return JSON.parse(readFileSync(join(SHIPPED, 'agreements.json'), 'utf8')).agreements;
}

function shippedSources(file: string): { id: string }[] {
	return JSON.parse(readFileSync(join(SHIPPED, file), 'utf8')).sources;
}
