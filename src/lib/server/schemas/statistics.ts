import { z } from 'zod';
import { CONSULATES, type LodgedRow, type PartnerRow } from '$lib/domain/effects/statistics';
import { fileText, requiredFileText } from './text';

/**
 * Rows of the two statistics files, as read from CSV (text by column name). An empty cell is a missing
 * figure: `null`, never 0.
 */
const number = z
	.string()
	.regex(/^\d*$/, 'not a whole number')
	.transform((text) => (text === '' ? null : Number(text)));
const year = z
	.string()
	.regex(/^\d{4}$/)
	.transform(Number);
const counts = { applied: number, issued: number, mev: number, not_issued: number };

/** One row of `data/statistics-kz.csv`. The printed rate is left out: the program computes it. */
export const lodgedRowSchema = z
	.object({
		year,
		member_state: requiredFileText,
		consulate: z.enum(CONSULATES),
		...counts,
		source_url: z.url()
	})
	.transform((row): LodgedRow => ({
		year: row.year,
		memberState: row.member_state,
		consulate: row.consulate,
		applied: row.applied,
		issued: row.issued,
		mev: row.mev,
		notIssued: row.not_issued,
		sourceUrl: row.source_url
	}));

/** One row of `data/statistics-partners.csv`. */
export const partnerRowSchema = z
	.object({
		country: requiredFileText,
		year,
		scope: requiredFileText,
		member_states: z.string().regex(/^\d+$/).transform(Number),
		...counts,
		vfa_in_force: fileText,
		phase: fileText,
		note: fileText,
		source_url: requiredFileText
	})
	.transform((row): PartnerRow => ({
		country: row.country,
		year: row.year,
		scope: row.scope,
		memberStates: row.member_states,
		applied: row.applied,
		issued: row.issued,
		mev: row.mev,
		notIssued: row.not_issued,
		inForce: row.vfa_in_force.split(';').filter(Boolean),
		phase: row.phase,
		note: row.note,
		sourceUrl: row.source_url
	}));
