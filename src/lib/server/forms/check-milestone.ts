import { isVisible } from '$lib/domain/words/visible';
import { atAddress, canonicalAddress } from '$lib/domain/editorial/address';
import { foreignAddresses } from '$lib/domain/editorial/gate/foreign-address';
import { milestoneFields, typedIn, type TypedMilestone } from '$lib/domain/milestones/fields/each';
import { isBlank } from '$lib/domain/milestones/fields/typed-texts';
import type { TypedSource } from '$lib/domain/milestones/fields/citations';
import type { Source } from '$lib/domain/milestones/citation';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Problem } from '$lib/domain/problem';
import { parseDateText } from '$lib/domain/time';
import { milestoneContentSchema } from '$lib/server/schemas/milestone';
import { shorten } from '$lib/server/schemas/issue';
import { problemsOf } from '$lib/server/schemas/problems';
import { sourceContentSchema } from '$lib/server/schemas/source';
import { sourceIdOf } from '$lib/server/services/sources/source-id';

/** A checked form: either all problems, by field name, or the content to publish. */
export type CheckedMilestone =
	{ problems: FieldProblem[] } | { content: MilestoneContent; sources: Omit<Source, 'id'>[] };

export interface FieldProblem extends Pick<Problem, 'problem' | 'args'> {
	/** Name and id of the field: `title.en`, `sources.0.url`. */
	field: string;
}

/** @param known the sources of the record */
export function checkMilestone(typed: TypedMilestone, known: Iterable<Source>): CheckedMilestone {
	const record = [...known];
	const rows = typed.sources
		.map((source, row) => ({ source, row }))
		.filter(({ source }) => !isBlank(source))
		.map(({ source, row }) => checkSource(source, row, record));
	const given = milestoneFields().map(([name, field]) => [
		name,
		field.kind === 'citations'
			? rows.map(({ citation }) => citation)
			: field.toContent(typedIn(typed, field))
	]);
	const content = milestoneContentSchema.safeParse(Object.fromEntries(given), {
		reportInput: true
	});
	const problems = [
		...(content.success ? [] : problemsOf(content.error)).map((problem) => atInput(problem, typed)),
		...foreignIn(Object.fromEntries(given), typed),
		...rows.flatMap((row) => row.problems)
	];
	if (!content.success || problems.length > 0) return { problems: inOrder(problems) };
	const sources = rows.flatMap((row) => row.added ?? []);
	return { content: content.data, sources };
}

/** Addresses in texts for readers that are no source of the milestone. */
function foreignIn(given: Record<string, unknown>, typed: TypedMilestone): FieldProblem[] {
	const own = { sources: typed.sources.map(({ url }) => url.trim()), site: null };
	return milestoneFields().flatMap(([name, field]) => {
		if (field.kind !== 'text' && field.kind !== 'people') return [];
		return textsWithin(given[name]).flatMap(({ path, text }) =>
			foreignAddresses(text, own).map((address) =>
				atInput({ path: [name, ...path], ...addressProblem(address) }, typed)
			)
		);
	});
}

/** The problem of a foreign address, which the message names shortened. */
export function addressProblem(address: string): Pick<Problem, 'problem' | 'args'> {
	return { problem: 'address-foreign', args: { address: shorten(address) } };
}

/** Every text within a value, with its place. */
function textsWithin(value: unknown): { path: string[]; text: string }[] {
	if (typeof value === 'string') return [{ path: [], text: value }];
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, part]) =>
		textsWithin(part).map(({ path, text }) => ({ path: [key, ...path], text }))
	);
}

/** A problem of the schema beside the input that it is about; of a date, what is wrong with the words typed. */
function atInput({ path, problem, args }: Problem, typed: TypedMilestone): FieldProblem {
	const [first, ...rest] = path;
	const [, field] = milestoneFields().find(([name]) => name === first) ?? [];
	if (!field) return { field: String(first), problem, args };
	const [said] = field.kind === 'date' ? isoDate(String(typedIn(typed, field))).problems : [];
	return { field: field.inputAt(rest, typedIn(typed, field)), problem, args, ...said };
}

/** The only source of a form, which is required. */
export function checkOneSource(typed: TypedSource, known: Iterable<Source>) {
	if (isBlank(typed)) {
		const missing: FieldProblem = { field: 'sources.0.url', problem: 'source-required', args: {} };
		return { citation: { sourceId: 'row-0', passage: '' }, problems: [missing], added: undefined };
	}
	const checked = checkSource(typed, 0, [...known]);
	return { added: undefined, ...checked };
}

/**
 * For a known source the address is enough; a new or corrected one needs its description. In whatever spelling it is typed,
 * an address is stored in that of the record, or else without what only tracks the reader.
 */
function checkSource(typed: TypedSource, row: number, sources: readonly Source[]) {
	const typedUrl = typed.url.trim();
	const known = atAddress(sources, typedUrl);
	const url = known?.url ?? canonicalAddress(typedUrl);
	// The address identifies a source; without one, use the row number to distinguish citations.
	const sourceId = known?.id ?? (url ? sourceIdOf(url) : `row-${row}`);
	const citation = { sourceId, passage: typed.passage };
	const { passage: _, ...description } = typed;
	const only = { ...description, url: '' };
	if (known && Object.values(only).every((text) => !isVisible(text)))
		return { citation, problems: [] };
	const date = isoDate(typed.publishedOn);
	const publishedOn = !isVisible(typed.publishedOn) ? null : date.iso;
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
	// What was typed is checked, because making it canonical would repair an address that is none.
	return { citation, problems, added: result.data && { ...result.data, url } };
}

function pick({ problem, args }: Problem): Pick<Problem, 'problem' | 'args'> {
	return { problem, args };
}

function isoDate(text: string): { iso: string; problems: Pick<Problem, 'problem' | 'args'>[] } {
	if (!isVisible(text)) return { iso: '', problems: [{ problem: 'required', args: {} }] };
	const parsed = parseDateText(text);
	if ('date' in parsed) return { iso: parsed.date, problems: [] };
	const problem = parsed.problem === 'invalid' ? 'date-invalid' : 'date-unclear';
	return { iso: '', problems: [{ problem, args: { value: text.slice(0, 60) } }] };
}

/** The problems as the form shows them: only the first for each field. */
function inOrder(problems: FieldProblem[]): FieldProblem[] {
	const order = milestoneFields().map(([, { name }]) => name);
	const rank = ({ field }: FieldProblem) => order.indexOf(field.split('.')[0] ?? '');
	const first = new Map(problems.toReversed().map((problem) => [problem.field, problem]));
	return [...first.values()].toSorted((a, b) => rank(a) - rank(b) || compare(a.field, b.field));
}

function compare(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
