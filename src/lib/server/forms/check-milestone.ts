import { isBlank, type TypedMilestone, type TypedSource } from '$lib/domain/editorial/typed';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Problem } from '$lib/domain/problem';
import { parseDateText } from '$lib/domain/time';
import { milestoneContentSchema } from '$lib/server/schemas/milestone';
import { problemsOf } from '$lib/server/schemas/problems';
import { sourceContentSchema } from '$lib/server/schemas/source';
import { sourceIdOf } from '$lib/server/services/source-id';

/** A checked form: either all problems, by field name, or the content to publish. */
export type CheckedMilestone =
	{ problems: FieldProblem[] } | { content: MilestoneContent; sources: Omit<Source, 'id'>[] };

export interface FieldProblem extends Pick<Problem, 'problem' | 'args'> {
	/** Name and id of the field: `title.en`, `sources.0.url`. */
	field: string;
}

/** @param known the sources of the record */
export function checkMilestone(typed: TypedMilestone, known: Iterable<Source>): CheckedMilestone {
	const byUrl = new Map([...known].map((source) => [source.url, source]));
	const rows = typed.sources
		.map((source, row) => ({ source, row }))
		.filter(({ source }) => !isBlank(source))
		.map(({ source, row }) => ({ row, ...checkSource(source, row, byUrl) }));
	const date = isoDate(typed.date);
	const content = milestoneContentSchema.safeParse(
		{
			tracks: typed.tracks,
			kind: typed.kind,
			stage: typed.stage || null,
			status: typed.status,
			date: date.iso,
			place: isBlank(typed.place) ? null : typed.place,
			actors: typed.actors.filter((actor) => !isBlank(actor)),
			title: typed.title,
			summary: typed.summary,
			confidence: typed.confidence,
			confidenceReason: isBlank(typed.confidenceReason) ? null : typed.confidenceReason,
			citations: rows.map(({ citation }) => citation)
		},
		{ reportInput: true }
	);
	const actorRows = typed.actors.flatMap((actor, row) => (isBlank(actor) ? [] : [row]));
	const problems = [
		...date.problems.map((problem) => ({ field: 'date', ...problem })),
		...(content.success ? [] : problemsOf(content.error))
			.filter(({ path }) => path[0] !== 'date' || date.problems.length === 0)
			.map((problem) => ({
				...pick(problem),
				field: fieldOf(
					problem.path,
					rows.map(({ row }) => row),
					actorRows
				)
			})),
		...rows.flatMap((row) => row.problems)
	];
	if (!content.success || problems.length > 0) return { problems: inOrder(problems) };
	const sources = rows.flatMap((row) => row.added ?? []);
	return { content: content.data, sources };
}

/** The only source of a form, which is required. */
export function checkOneSource(typed: TypedSource, known: Iterable<Source>) {
	if (isBlank(typed)) {
		const missing: FieldProblem = { field: 'sources.0.url', problem: 'source-required', args: {} };
		return { citation: { sourceId: 'row-0', passage: '' }, problems: [missing], added: undefined };
	}
	const checked = checkSource(typed, 0, new Map([...known].map((source) => [source.url, source])));
	return { added: undefined, ...checked };
}

/** For a known source the address is enough; a new or corrected one needs its description. */
function checkSource(typed: TypedSource, row: number, byUrl: ReadonlyMap<string, Source>) {
	const url = typed.url.trim();
	const known = byUrl.get(url);
	// The address identifies a source; without one, use the row number to distinguish citations.
	const sourceId = known?.id ?? (url ? sourceIdOf(url) : `row-${row}`);
	const citation = { sourceId, passage: typed.passage };
	const { passage: _, ...description } = typed;
	const only = { ...description, url: '' };
	if (known && Object.values(only).every((text) => text.trim() === ''))
		return { citation, problems: [] };
	const date = isoDate(typed.publishedOn);
	const publishedOn = typed.publishedOn.trim() === '' ? null : date.iso;
	const result = sourceContentSchema.safeParse(
		{ ...description, publishedOn },
		{ reportInput: true }
	);
	const dateProblems = publishedOn === null ? [] : date.problems;
	const problems: FieldProblem[] = [
		...(result.success ? [] : problemsOf(result.error))
			.filter(({ path }) => path[0] !== 'publishedOn')
			.map((problem) => ({ ...pick(problem), field: `sources.${row}.${problem.path[0]}` })),
		...dateProblems.map((problem) => ({ ...problem, field: `sources.${row}.publishedOn` }))
	];
	return { citation, problems, added: result.data };
}

function pick({ problem, args }: Problem): Pick<Problem, 'problem' | 'args'> {
	return { problem, args };
}

function isoDate(text: string): { iso: string; problems: Pick<Problem, 'problem' | 'args'>[] } {
	if (text.trim() === '') return { iso: '', problems: [{ problem: 'required', args: {} }] };
	const parsed = parseDateText(text);
	if ('date' in parsed) return { iso: parsed.date, problems: [] };
	const problem = parsed.problem === 'invalid' ? 'date-invalid' : 'date-unclear';
	return { iso: '', problems: [{ problem, args: { value: text.slice(0, 60) } }] };
}

/** The field of the form for a path in the schema. */
function fieldOf(path: Problem['path'], sourceRows: number[], actorRows: number[]): string {
	const [first, second, third] = path;
	switch (first) {
		case 'citations':
			return `sources.${sourceRows[Number(second)] ?? 0}.${third === 'passage' ? 'passage' : 'url'}`;
		case 'actors':
			return `actors.${actorRows[Number(second)] ?? 0}.${third ?? 'en'}`;
		case 'title':
		case 'summary':
		case 'place':
		case 'confidenceReason':
			return `${first}.${second ?? 'en'}`;
		default:
			return String(first);
	}
}

const ORDER = [
	'title',
	'summary',
	'tracks',
	'kind',
	'stage',
	'status',
	'date',
	'place',
	'actors',
	'sources',
	'confidence',
	'confidenceReason'
];

/** The problems as the form shows them: only the first for each field. */
function inOrder(problems: FieldProblem[]): FieldProblem[] {
	const rank = ({ field }: FieldProblem) => ORDER.indexOf(field.split('.')[0] ?? '');
	const first = new Map(problems.toReversed().map((problem) => [problem.field, problem]));
	return [...first.values()].toSorted((a, b) => rank(a) - rank(b) || compare(a.field, b.field));
}

function compare(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
