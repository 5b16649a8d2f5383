import { LANGUAGES, type Localized } from '$lib/domain/language';
import { isBlank, type TypedTexts } from '$lib/domain/milestones/fields/typed-texts';
import { problemsOf } from '$lib/server/schemas/problems';
import { NOTE_RULE, optionalLocalized } from '$lib/server/schemas/text';
import type { FieldProblem } from './check-milestone';

const schema = optionalLocalized(NOTE_RULE);

/** A text in three languages as sent in the fields `name.en`, `name.ru`, `name.kk`. */
export function readTexts(form: FormData, name: string): TypedTexts {
	const texts = LANGUAGES.map((language) => {
		const value = form.get(`${name}.${language}`);
		return [language, typeof value === 'string' ? value.replace(/\r\n/gu, '\n') : ''];
	});
	return Object.fromEntries(texts) as TypedTexts;
}

/** An editor's note for readers about a change; `null` if nothing valid was typed. */
export function checkNote(
	name: string,
	typed: TypedTexts
): { note: Localized | null; problems: FieldProblem[] } {
	if (isBlank(typed)) return { note: null, problems: [] };
	const result = schema.safeParse(typed);
	if (result.success) return { note: result.data, problems: [] };
	const problems = problemsOf(result.error).map(({ path, problem, args }) => ({
		field: `${name}.${path[0]}`,
		problem,
		args
	}));
	return { note: null, problems };
}
