import type { z } from 'zod';
import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Retraction } from '$lib/domain/record/changes';
import type { RecordCheck } from '$lib/domain/record/check';
import type { Day } from '$lib/domain/time';
import {
	agreementsFileSchema,
	milestonesFileSchema,
	precedentsFileSchema,
	retractionsFileSchema,
	type ShippedFiles
} from '$lib/server/schemas/files';
import { consistencyProblems } from './consistency';
import { describeFileProblem, type FileProblem } from './problem-text';
import { hasDataFile } from './data-source';
import { readJsonFile } from './read-file';

export interface ShippedMilestone extends MilestoneContent {
	slug: string;
	/** When it entered the record. */
	recordedOn: Day;
	/** Working note: why its kind or stage differs from what the collected facts suggest. */
	kindReason: string | null;
}

/** The reviewed facts that come with the tracker. */
export interface ShippedRecord {
	check: RecordCheck;
	/** Every source that the three files cite, once. */
	sources: Source[];
	/** The two tracked agreements. */
	tracked: Agreement[];
	/** All rows of the table of precedents; those with `sameAs` are a cross-check, not precedents. */
	precedents: Agreement[];
	milestones: ShippedMilestone[];
	/** Milestones that the record once held and no longer does. */
	retractions: Pick<Retraction, 'slug' | 'on' | 'note'>[];
}

/** A file of the shipped record is invalid. The message has one line for each problem: file, path in it, reason. */
export class ShippedRecordError extends Error {
	constructor(readonly problems: FileProblem[]) {
		super(problems.map(describeFileProblem).join('\n'));
		this.name = 'ShippedRecordError';
	}
}

/**
 * Reads and validates `agreements.json`, `precedents.json` and `milestones.json` in `source`, a folder or a dump,
 * and `retractions.json`, which only a dump has.
 * @throws ShippedRecordError naming every problem of every file
 */
export function readShippedRecord(source: string): ShippedRecord {
	const problems: FileProblem[] = [];
	const read = <S extends z.ZodType>(file: string, schema: S) => {
		const result = readJsonFile(source, file, schema);
		if ('data' in result) return result.data;
		problems.push(...result.problems.map((problem) => ({ file, ...problem })));
		return undefined;
	};
	const agreements = read('agreements.json', agreementsFileSchema);
	const precedents = read('precedents.json', precedentsFileSchema);
	const milestones = read('milestones.json', milestonesFileSchema);
	const retractions = hasDataFile(source, 'retractions.json')
		? read('retractions.json', retractionsFileSchema)
		: { retractions: [] };
	if (agreements && precedents && milestones && retractions) {
		const files = { agreements, precedents, milestones };
		problems.push(...consistencyProblems(files));
		if (problems.length === 0) return { ...assemble(files), retractions: retractions.retractions };
	}
	throw new ShippedRecordError(problems);
}

function assemble({
	agreements,
	precedents,
	milestones
}: ShippedFiles): Omit<ShippedRecord, 'retractions'> {
	const sources = [agreements, precedents, milestones].flatMap((file) => file.sources);
	return {
		check: agreements.check,
		sources: [...new Map(sources.map((source) => [source.id, source])).values()],
		tracked: agreements.agreements,
		precedents: precedents.agreements,
		milestones: milestones.milestones
	};
}
