import type { Agreement } from '$lib/domain/agreements/agreement';
import type { Citation, Source } from '$lib/domain/milestones/citation';
import type { TrackerRecord } from '$lib/domain/record/record';
import { sourceUses } from '$lib/domain/record/source-uses';
import type { Day } from '$lib/domain/time';
import { CARRIED_FILES, type CarriedFiles } from '$lib/server/record/data-source';
import type { Dump } from '$lib/server/schemas/dump';

/**
 * Everything published, in the form of the files from which a tracker starts, without what only editors see
 * (working notes of milestones, earlier revisions, accounts).
 */
export function dumpOf(record: TrackerRecord, carried: CarriedFiles, today: Day): Dump {
	const files = CARRIED_FILES.map((name) => {
		const text = carried[name];
		return [name, name.endsWith('.json') ? (JSON.parse(text) as Record<string, unknown>) : text];
	});
	return {
		format: 'eu-kz-visa-tracker',
		formatVersion: 3,
		recordVersion: record.version,
		asOf: today,
		files: { ...recordFiles(record), ...(Object.fromEntries(files) as Dump['files']) }
	};
}

function recordFiles(record: TrackerRecord): Dump['files'] {
	const { check, agreements, milestones, retractions } = record;
	const asOf = check.checkedOn;
	const known = new Set(milestones.map(({ slug }) => slug));
	const inFile = (role: Agreement['role']) =>
		agreements
			.filter((agreement) => agreement.role === role)
			// The statement may have been retracted since.
			.map((it) => ({ ...it, statements: it.statements.filter((slug) => known.has(slug)) }));
	const [tracked, precedents] = [inFile('tracked'), inFile('precedent')];
	return {
		'agreements.json': {
			asOf,
			check,
			sources: sourcesIn(record, tracked.flatMap(citationsOf)),
			agreements: tracked
		},
		'precedents.json': {
			asOf,
			sources: [...sourcesIn(record, precedents.flatMap(citationsOf)), ...uncited(record)],
			agreements: precedents
		},
		'milestones.json': {
			asOf,
			sources: sourcesIn(
				record,
				milestones.flatMap(({ citations }) => citations)
			),
			milestones: milestones.map(({ revisedOn: _, revision: __, ...milestone }) => ({
				...milestone,
				kindReason: null
			}))
		},
		'retractions.json': {
			asOf,
			retractions: [...retractions.values()].map(({ slug, on, note }) => ({ slug, on, note }))
		}
	};
}

function citationsOf({ citations, path }: Agreement): Citation[] {
	return [...citations, ...path.flatMap((step) => step.citations)];
}

/** Sources that nothing cites: they belong to no file, but must not be lost. */
function uncited(record: TrackerRecord): Source[] {
	return sourceUses(record)
		.filter(({ milestones, agreements }) => milestones.length + agreements.length === 0)
		.map(({ source }) => source);
}

function sourcesIn({ sources }: TrackerRecord, citations: readonly Citation[]): Source[] {
	const cited = new Set(citations.map(({ sourceId }) => sourceId));
	return [...sources.values()].filter(({ id }) => cited.has(id));
}
