import { verifyCopy } from '$lib/server/services/record/back-up';
import { verifyAudit } from '$lib/server/storage/history/audit';
import { onDesk, type Command } from './command';

/** Checks the database's history or, for a copy, that it publishes what its note says. */
export const verify: Command = {
	usage: '[COPY]',
	summary: 'follow the chain of the history to its end; with COPY, whether that copy is whole',
	async run(args) {
		const [copy] = args;
		if (!copy) return verifyHistory(args);
		console.log(`${copy}\nwhole; publishes ${await verifyCopy(copy)}`);
		return 0;
	}
};

const verifyHistory = onDesk(async ({ store }) => {
	const { rows, faults } = await verifyAudit(store.reader);
	for (const { fault, sequence, subject } of faults)
		console.error(`${fault}: ${subject}${sequence === null ? '' : ` (row ${sequence})`}`);
	console.log(`${rows} rows, ${faults.length} faults.`);
	return faults.length > 0 ? 1 : 0;
});
