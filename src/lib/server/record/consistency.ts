import { isDeepStrictEqual } from 'node:util';
import { AGREEMENT_KINDS, type Agreement } from '$lib/domain/agreements/agreement';
import type { Source } from '$lib/domain/milestones/citation';
import type { Problem } from '$lib/domain/problem';
import type { ShippedFiles } from '$lib/server/schemas/files';
import { unknownSources } from '$lib/server/schemas/source';
import type { FileProblem } from './problem-text';

/** Contradictions between valid files: sources, milestones and agreements that do not fit together. */
export function consistencyProblems(files: ShippedFiles): FileProblem[] {
	return [
		...milestoneSources(files.milestones),
		...(['agreements', 'precedents'] as const).flatMap((name) =>
			agreementProblems(`${name}.json`, files[name], files)
		),
		...trackedProblems(files),
		...sourceConflicts(files)
	];
}

function milestoneSources({ sources, milestones }: ShippedFiles['milestones']): FileProblem[] {
	const known = idsOf(sources);
	return milestones
		.flatMap(({ citations }, index) =>
			unknownSources(citations, known, ['milestones', index, 'citations'])
		)
		.map((problem) => ({ file: 'milestones.json', ...problem }));
}

function agreementProblems(
	file: string,
	{ sources, agreements }: { sources: Source[]; agreements: Agreement[] },
	files: ShippedFiles
): FileProblem[] {
	const known = idsOf(sources);
	return agreements
		.flatMap((agreement, index) => {
			const path = ['agreements', index];
			return [
				...unknownSources(agreement.citations, known, [...path, 'citations']),
				...agreement.path.flatMap(({ citations }, step) =>
					unknownSources(citations, known, [...path, 'path', step, 'citations'])
				),
				...references(agreement, agreements, files).map((problem) => ({
					...problem,
					path: [...path, ...problem.path]
				}))
			];
		})
		.map((problem) => ({ file, ...problem }));
}

/** Other agreements and milestones that `agreement` names but that do not exist. */
function references(
	agreement: Agreement,
	siblings: Agreement[],
	{ agreements, milestones }: ShippedFiles
): Problem[] {
	const problems: Problem[] = [];
	const find = (rows: Agreement[], field: 'pairedWith' | 'amends' | 'sameAs') => {
		const slug = agreement[field];
		const found = rows.find((row) => row.slug === slug);
		if (slug !== null && !found) {
			problems.push({ path: [field], problem: 'agreement-unknown', args: { slug } });
		}
		return found;
	};
	find(siblings, 'amends');
	find(agreements.agreements, 'sameAs');
	const pair = find(siblings, 'pairedWith');
	if (pair && pair.pairedWith !== agreement.slug) {
		const args = { slug: pair.slug };
		problems.push({ path: ['pairedWith'], problem: 'pair-not-mutual', args });
	}
	const slugs = new Set(milestones.milestones.map(({ slug }) => slug));
	for (const [index, slug] of agreement.statements.entries()) {
		if (slugs.has(slug)) continue;
		problems.push({
			path: ['statements', index],
			problem: 'milestone-unknown',
			args: { slug }
		});
	}
	return problems;
}

/**
 * The tracker follows one agreement of each kind. The milestones tell their tracks apart by the kind alone, so a second
 * one would be shown with the dates of the first.
 */
function trackedProblems({ agreements, precedents }: ShippedFiles): FileProblem[] {
	// Rows for the tracked agreements among the precedents only cross-check the files.
	const tracked = [
		...agreements.agreements.map((row, index) => ({ row, file: 'agreements.json', index })),
		...precedents.agreements
			.map((row, index) => ({ row, file: 'precedents.json', index }))
			.filter(({ row }) => row.sameAs === null)
	].filter(({ row }) => row.role === 'tracked');
	return AGREEMENT_KINDS.flatMap((kind): FileProblem[] => {
		const [first, ...others] = tracked.filter(({ row }) => row.kind === kind);
		if (!first) return [{ ...NO_TRACKED, args: { kind } }];
		const args = { kind, slug: first.row.slug };
		return others.map(({ file, index }) => {
			return { file, path: ['agreements', index], problem: 'tracked-twice', args };
		});
	});
}

const NO_TRACKED = {
	file: 'agreements.json',
	path: ['agreements'],
	problem: 'tracked-missing'
} satisfies Partial<FileProblem>;

/** Sources that two files describe differently: one of the files must be wrong. */
function sourceConflicts(files: ShippedFiles): FileProblem[] {
	const first = new Map<string, { source: Source; file: string }>();
	const problems: FileProblem[] = [];
	for (const name of ['agreements', 'precedents', 'milestones'] as const) {
		const file = `${name}.json`;
		for (const [index, source] of files[name].sources.entries()) {
			const earlier = first.get(source.id);
			if (!earlier) first.set(source.id, { source, file });
			else if (!isDeepStrictEqual(earlier.source, source)) {
				const args = { id: source.id, file: earlier.file };
				problems.push({
					file,
					path: ['sources', index],
					problem: 'source-conflict',
					args
				});
			}
		}
	}
	return problems;
}

function idsOf(sources: Source[]): Set<string> {
	return new Set(sources.map(({ id }) => id));
}
