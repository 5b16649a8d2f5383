import { z } from 'zod';
import { m } from '$lib/i18n/paraglide/messages';
import { asOf } from '$lib/server/schemas/api/parameters';
import { dumpSchema } from '$lib/server/schemas/dump';
import { dumpOf } from '$lib/server/services/record/dump';
import type { Asked, Operation } from './operation';

export const readDump: Operation = {
	id: 'readDump',
	path: '/api/v1/dump.json',
	summary: m.data_op_dump,
	query: z.strictObject(asOf),
	answer: dumpSchema,
	example: null,
	respond: ({ record, readers, today }: Asked<unknown>) => dumpOf(record, readers.files, today)
};
