import { foreignAddresses, type OwnAddresses } from '$lib/domain/editorial/gate/foreign-address';
import type { Localized } from '$lib/domain/language';
import { isBlank, type TypedTexts } from '$lib/domain/milestones/fields/typed-texts';
import { problemsOf } from '$lib/server/schemas/problems';
import { NOTE_RULE, optionalLocalized } from '$lib/server/schemas/text';
import { addressProblem, type FieldProblem } from './check-milestone';

const schema = optionalLocalized(NOTE_RULE);

/**
 * An editor's note for readers about a change; `null` if nothing valid was typed.
 * @param own the addresses that it may name
 */
export function checkNote(
	name: string,
	typed: TypedTexts,
	own: OwnAddresses
): { note: Localized | null; problems: FieldProblem[] } {
	if (isBlank(typed)) return { note: null, problems: [] };
	const result = schema.safeParse(typed);
	if (result.success) {
		const foreign = Object.entries(result.data).flatMap(([language, text]) =>
			foreignAddresses(text, own)
				.slice(0, 1)
				.map((address) => ({ field: `${name}.${language}`, ...addressProblem(address) }))
		);
		return { note: foreign.length > 0 ? null : result.data, problems: foreign };
	}
	const problems = problemsOf(result.error).map(({ path, problem, args }) => ({
		field: `${name}.${path[0]}`,
		problem,
		args
	}));
	return { note: null, problems };
}
