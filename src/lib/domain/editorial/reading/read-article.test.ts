import { describe, expect, it } from 'vitest';
import { STAGES } from '$lib/domain/agreements/stages';
import { LANGUAGES } from '$lib/domain/language';
import { day } from '$lib/domain/time';
import { ARTICLE_DAY, HELD_OUT, TUNED, type Row } from '$tests/support/reading-sentences';
import { momentPrecision, momentText } from './moment';
import { readArticle } from './read-article';

const TITLE = 'EU and Kazakhstan: visa facilitation and readmission';

/** Date and precision (both in the text of the moment), and stage. */
function told({ sentence, on = ARTICLE_DAY }: Row): string[] {
	return readArticle({ title: TITLE, text: sentence, publishedOn: day(on) }).map(
		({ moment, stage }) => `${momentText(moment)} (${momentPrecision(moment)}) ${stage}`
	);
}

function expected({ when, stage }: Row): string | undefined {
	if (when === undefined || stage === undefined) return undefined;
	const precision = when.includes('/')
		? 'span'
		: when.includes('Q')
			? 'quarter'
			: ({ 4: 'year', 7: 'month' }[when.length] ?? 'day');
	return `${when} (${precision}) ${stage}`;
}

function score(rows: readonly Row[]) {
	const proposed = rows.flatMap(told).length;
	const wanted = rows.filter(expected).length;
	const wrong = rows.flatMap((row) => {
		const [found, ...more] = told(row);
		const isRight = found === expected(row) && more.length === 0;
		return isRight ? [] : [`${row.sentence} → ${[found, ...more].join(' | ')}`];
	});
	const right = rows.flatMap((row) => told(row).filter((found) => found === expected(row))).length;
	return { rows: rows.length, precision: right / proposed, recall: right / wanted, wrong };
}

describe('the table of sentences', () => {
	it('has at least 20 for each language, including unclear ones', () => {
		const all = [...TUNED, ...HELD_OUT];
		for (const language of LANGUAGES) {
			expect(all.filter((row) => row.language === language).length).toBeGreaterThanOrEqual(20);
		}
		expect(all.filter((row) => expected(row) === undefined).length).toBeGreaterThanOrEqual(15);
	});

	it('has a sentence of each stage that is read as one', () => {
		const read = [...TUNED, ...HELD_OUT].filter((row) =>
			told(row).some((it) => it === expected(row))
		);
		const stages = new Set(read.map(({ stage }) => stage));
		expect(STAGES.filter((stage) => !stages.has(stage))).toEqual([]);
	});

	it.each([
		['tuned', TUNED],
		...LANGUAGES.map((language): [string, Row[]] => [
			language,
			[...TUNED, ...HELD_OUT].filter((row) => row.language === language)
		]),
		['held out', HELD_OUT],
		['all', [...TUNED, ...HELD_OUT]]
	])('%s: precision at least 95%, recall at least 80%', (name, rows) => {
		const { precision, recall, wrong, rows: count } = score(rows);
		const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
		process.stdout.write(
			`reading aid, ${name}: ${count} sentences, precision ${percent(precision)}, recall ${percent(recall)}\n${wrong.map((line) => `  ${line}\n`).join('')}`
		);
		expect(precision).toBeGreaterThanOrEqual(0.95);
		expect(recall).toBeGreaterThanOrEqual(0.8);
	});
});
