import { verifyAudit } from '$lib/server/storage/audit';
import type { Command } from './command';

export const verify: Command = {
	summary: 'follow the chain of the history from its first row to its end',
	async run({ store }) {
		const { rows, faults } = await verifyAudit(store.reader);
		for (const { fault, sequence, subject } of faults)
			console.error(`${fault}: ${subject}${sequence === null ? '' : ` (row ${sequence})`}`);
		console.log(`${rows} rows, ${faults.length} faults.`);
		return faults.length > 0 ? 1 : 0;
	}
};
