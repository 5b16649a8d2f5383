import { readShippedRecord } from '$lib/server/record/shipped';
import { importRecord } from '$lib/server/services/record/import-record';
import { everySecond } from '$lib/server/services/record/progress';
import { onDesk, type Command } from './command';

export const importFiles: Command = {
	usage: '[FOLDER]',
	summary: 'import the files of the record, as every start does',
	run: onDesk(async ({ store, clock }, [folder = 'data']) => {
		const { added, updated, kept } = await importRecord(
			store,
			readShippedRecord(folder),
			clock.now(),
			everySecond((done, total) => console.log(`${done} of ${total} looked at.`))
		);
		console.log(`${added} added, ${updated} updated.`);
		for (const slug of kept) console.log(`Left as an editor has written it: ${slug}`);
		return 0;
	})
};
