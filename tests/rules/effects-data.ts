import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { OutcomeContext } from '$lib/domain/effects/check';
import { placesIn } from '$lib/domain/effects/statistics';
import { day, daysBetween, type Day } from '$lib/domain/time';
import {
	effectsFileSchema,
	provisionsFileSchema,
	rulesFileSchema
} from '$lib/server/schemas/effects';
import { lodgedRowSchema, partnerRowSchema } from '$lib/server/schemas/statistics';

/** The shipped files, read as the server reads them. */
const json = (name: string): unknown => JSON.parse(readFileSync(`data/${name}`, 'utf8'));
const rowsOf = (name: string): unknown[] =>
	Papa.parse(readFileSync(`data/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;

export const rulesFile = rulesFileSchema.parse(json('rules.json'));
export const provisionsFile = provisionsFileSchema.parse(json('provisions.json'));
export const effectsFile = effectsFileSchema.parse(json('effects.json'));
export const lodged = rowsOf('statistics-kz.csv').map((row) => lodgedRowSchema.parse(row));
export const partners = rowsOf('statistics-partners.csv').map((row) => partnerRowSchema.parse(row));

export const rules = rulesFile.rules;
export const provisions = provisionsFile.agreements;
export const TODAY = day('2026-11-24');

export const places = placesIn(
	lodged,
	2024,
	rules.flatMap((rule) => (rule.family === 'means' ? [rule.value.country] : []))
);

/** An unmistakable forecast: one thousandth for each day after today. */
export function countingForecast(on: Day): number {
	return Math.min(1, daysBetween(TODAY, on) / 1000);
}

export function contextOn(today: Day): OutcomeContext {
	return { today, rules, provisions, effects: effectsFile, forecast: countingForecast };
}
