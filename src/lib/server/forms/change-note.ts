import type { TypedTexts } from '$lib/domain/editorial/typed';
import { LANGUAGES, type Localized } from '$lib/domain/language';
import { problemsOf } from '$lib/server/schemas/problems';
import { optionalLocalized } from '$lib/server/schemas/text';
import type { FieldProblem } from './check-milestone';

/** The fieldset "Change note" as typed. */
export interface TypedChangeNote {
	changeNote: TypedTexts;
	/** Whether subscribers are to be told. */
	announce: boolean;
}

const changeNoteSchema = optionalLocalized({ max: 500, multiline: true });

export function readChangeNote(form: FormData): TypedChangeNote {
	const texts = LANGUAGES.map((language) => [
		language,
		String(form.get(`changeNote.${language}`) ?? '').replace(/\r\n/gu, '\n')
	]);
	return {
		changeNote: Object.fromEntries(texts) as TypedTexts,
		announce: form.get('announce') === 'yes'
	};
}

export function checkChangeNote({
	changeNote
}: TypedChangeNote): { problems: FieldProblem[] } | { changeNote: Localized } {
	const checked = changeNoteSchema.safeParse(changeNote);
	if (checked.success) return { changeNote: checked.data };
	return {
		problems: problemsOf(checked.error).map(({ path, problem, args }) => ({
			field: `changeNote.${path[0] ?? 'en'}`,
			problem,
			args
		}))
	};
}
