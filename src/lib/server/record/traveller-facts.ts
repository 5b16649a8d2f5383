import type { z } from 'zod';
import type { Category, EffectTexts, Provision, Rule } from '$lib/domain/effects';
import type { Localized } from '$lib/domain/language';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import type { Day } from '$lib/domain/time';
import { totalProblems, type LodgedRow, type PartnerRow } from '$lib/domain/effects/statistics';
import { periodProblems } from '$lib/domain/effects/rules';
import {
	effectsFileSchema,
	provisionsFileSchema,
	rulesFileSchema
} from '$lib/server/schemas/effects';
import { unknownSources } from '$lib/server/schemas/source';
import { lodgedRowSchema, partnerRowSchema } from '$lib/server/schemas/statistics';
import type { FileProblem } from './problem-text';
import { readCsvFile, readJsonFile, type ReadFile } from './read-file';
import { ShippedRecordError } from './shipped';

/** What the pages for travellers are computed from: the reviewed files, valid and joined. */
export interface TravellerFacts {
	/** The shipped rules; the published ones are in the record. */
	shippedRules: readonly Rule[];
	provisions: readonly Provision[];
	effects: EffectTexts;
	/** Names of the categories, in the order of the file. */
	categories: ReadonlyMap<Category, Localized>;
	/** "Agreements ease the procedure; the conditions stay the same." */
	commonRule: { text: Localized; citations: Citation[] };
	lodged: readonly LodgedRow[];
	partners: readonly PartnerRow[];
	/** Every source that the three JSON files cite, once. */
	sources: ReadonlyMap<string, Source>;
	/** When all of them were last checked. */
	checkedOn: Day;
}

/**
 * Reads and validates `rules.json`, `provisions.json`, `effects.json` and both statistics files in
 * `source`, a folder or a dump.
 * @throws ShippedRecordError naming file, place and reason of every problem
 */
export function readTravellerFacts(source: string): TravellerFacts {
	const problems: FileProblem[] = [];
	const keep = <T>(file: string, result: ReadFile<T>): T | undefined => {
		if ('data' in result) return result.data;
		problems.push(...result.problems.map((problem) => ({ file, ...problem })));
		return undefined;
	};
	const json = <S extends z.ZodType>(file: string, schema: S) =>
		keep(file, readJsonFile(source, file, schema));
	const csv = <S extends z.ZodType>(file: string, schema: S) =>
		keep(file, readCsvFile(source, file, schema));
	const rules = json('rules.json', rulesFileSchema);
	const provisions = json('provisions.json', provisionsFileSchema);
	const effects = json('effects.json', effectsFileSchema);
	const lodged = csv('statistics-kz.csv', lodgedRowSchema);
	const partners = csv('statistics-partners.csv', partnerRowSchema);
	if (rules && provisions && effects && lodged && partners) {
		const files = { rules, provisions, effects };
		problems.push(...sourceProblems(files), ...periods(rules.rules), ...totals(lodged));
		if (problems.length === 0) return { ...join(files), lodged, partners };
	}
	throw new ShippedRecordError(problems);
}

interface JsonFiles {
	rules: z.output<typeof rulesFileSchema>;
	provisions: z.output<typeof provisionsFileSchema>;
	effects: z.output<typeof effectsFileSchema>;
}

function join({ rules, provisions, effects }: JsonFiles) {
	const sources = [rules, provisions, effects].flatMap((file) => file.sources);
	return {
		shippedRules: rules.rules,
		provisions: provisions.agreements,
		effects,
		categories: new Map(provisions.categories.map(({ id, label }) => [id, label])),
		commonRule: provisions.commonRule,
		sources: new Map(sources.map((source) => [source.id, source])),
		checkedOn: [rules, provisions, effects]
			.map(({ asOf }) => asOf)
			.reduce((a, b) => (a < b ? a : b))
	};
}

/** Citations of sources that are missing from their own file. */
function sourceProblems(files: JsonFiles): FileProblem[] {
	return Object.entries(files).flatMap(([name, content]) => {
		const file = `${name}.json`;
		const known = new Set<string>(content.sources.map(({ id }: Source) => id));
		return citationsIn(content).flatMap(({ citations, path }) =>
			unknownSources(citations, known, path).map((problem) => ({ file, ...problem }))
		);
	});
}

/** Every list of citations within `value`, with its path. */
function citationsIn(
	value: unknown,
	path: (string | number)[] = []
): { citations: Citation[]; path: (string | number)[] }[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) => {
		const place = [...path, Array.isArray(value) ? Number(key) : key];
		return key === 'citations'
			? [{ citations: item as Citation[], path: place }]
			: citationsIn(item, place);
	});
}

function periods(rules: readonly Rule[]): FileProblem[] {
	return periodProblems(rules).map(({ key, rule, day }) => ({
		file: 'rules.json',
		path: ['rules', rule],
		problem: 'rule-period',
		args: { fault: key.replace('effects.rule-', ''), day }
	}));
}

/** Refuses a file with double counting, because every figure from it would be wrong. */
function totals(rows: readonly LodgedRow[]): FileProblem[] {
	return totalProblems(rows).map(({ key, year, memberState, consulate, count }) => ({
		file: 'statistics-kz.csv',
		path: [year, memberState, consulate, ...(count ? [count] : [])],
		problem: 'total-differs',
		args: { fault: key.replace('statistics.', '') }
	}));
}
