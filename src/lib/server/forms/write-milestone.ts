import { LANGUAGES } from '$lib/domain/language';
import type { TypedMilestone, TypedTexts } from '$lib/domain/editorial/typed';
import { toCarried, type Fields } from '$lib/server/auth/carried';

/** A field that marks a form filled in by the reading aid, as opposed to one carried through the sign-in page. */
export const PROPOSED = 'proposed';

/**
 * Hidden fields that, sent to `?/restore` of a milestone, open its form filled in with `typed`:
 * the reverse of `readMilestone`.
 */
export function proposedFields(typed: TypedMilestone, baseRevision = 0): Fields {
	const form = new FormData();
	const put = (name: string, value: string) => value !== '' && form.append(name, value);
	const putTexts = (name: string, texts: TypedTexts) =>
		LANGUAGES.forEach((language) => put(`${name}.${language}`, texts[language]));
	form.append(PROPOSED, 'yes');
	put('baseRevision', String(baseRevision));
	typed.tracks.forEach((track) => put('tracks', track));
	const { kind, stage, status, date, confidence } = typed;
	for (const [name, value] of Object.entries({ kind, stage, status, date, confidence }))
		put(name, value);
	const { place, title, summary, confidenceReason } = typed;
	for (const [name, texts] of Object.entries({ place, title, summary, confidenceReason }))
		putTexts(name, texts);
	put('actors.count', String(typed.actors.length));
	typed.actors.forEach((actor, row) => putTexts(`actors.${row}`, actor));
	put('sources.count', String(typed.sources.length));
	typed.sources.forEach((source, row) => {
		for (const [field, value] of Object.entries(source)) put(`sources.${row}.${field}`, value);
	});
	return toCarried(form);
}
