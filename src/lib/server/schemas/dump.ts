import { z } from 'zod';

/** The files of a dump by their names in `data/`: JSON as JSON, tables as text. */
export const dumpSchema = z
	.strictObject({
		format: z.literal('eu-kz-visa-tracker'),
		formatVersion: z
			.literal([1, 2, 3])
			.describe('Moves with every change after which an older tracker cannot read it.'),
		recordVersion: z.int().min(1),
		asOf: z.iso.date(),
		files: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())]))
	})
	.meta({ id: 'Dump', description: 'The whole record, from which a mirror can be started.' });

export type Dump = z.output<typeof dumpSchema>;
