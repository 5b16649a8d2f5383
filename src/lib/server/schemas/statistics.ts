import { z } from 'zod';
import { CONSULATES, type LodgedRow, type PartnerRow } from '$lib/domain/effects/statistics';

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
		member_state: z.string().min(1),
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
		country: z.string().min(1),
		year,
		scope: z.string().min(1),
		member_states: z.string().regex(/^\d+$/).transform(Number),
		...counts,
		vfa_in_force: z.string(),
		phase: z.string(),
		note: z.string(),
		source_url: z.string().min(1)
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
