import { writeFileSync } from 'node:fs';
import { sourcesOf } from '$lib/domain/record/record';
import { loadRecord } from '$lib/server/record/load';
import { onDesk, type Command } from './command';

/** Everything published, as a file that can replace `data/milestones.json`. */
export const exportRecord: Command = {
	usage: '[FILE]',
	summary: 'write what is published in the form of data/milestones.json',
	run: onDesk(async ({ store }, [file]) => {
		const record = await loadRecord(store);
		const sources = new Map(
			record.milestones.flatMap((it) => sourcesOf(record, it).map((source) => [source.id, source]))
		);
		const milestones = record.milestones.map(({ revisedOn: _, revision: __, ...milestone }) => ({
			...milestone,
			kindReason: null
		}));
		const text = `${JSON.stringify({ asOf: record.check.checkedOn, sources: [...sources.values()], milestones }, null, '\t')}\n`;
		if (file) writeFileSync(file, text);
		else process.stdout.write(text);
		return 0;
	})
};
