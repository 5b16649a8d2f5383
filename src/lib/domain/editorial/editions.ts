import { LANGUAGES, type Language } from '$lib/domain/language';
import { milestoneFields, valueIn } from '$lib/domain/milestones/fields/each';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';

/** All texts of a milestone in one language, as one text to compare. */
export function textsIn(content: MilestoneContent, language: Language): string {
	const texts = milestoneFields().flatMap(([name, field]) => {
		const value = valueIn(content, name);
		return value === null ? [''] : field.textsIn(value, language);
	});
	return texts.every((text) => text === '') ? '' : JSON.stringify(texts);
}

/** The languages in which `content` has any text. */
export function languagesOf(content: MilestoneContent): Language[] {
	return LANGUAGES.filter((language) => textsIn(content, language) !== '');
}

/**
 * What readers see when `languages` of `next` are published: its facts, its texts in these languages, and the
 * published texts in the others. `undefined` if no title would be left.
 */
export function composeEdition(
	before: MilestoneContent | null,
	next: MilestoneContent,
	languages: readonly Language[]
): MilestoneContent | undefined {
	const edition = Object.fromEntries(
		milestoneFields().map(([name, field]) => {
			const was = before && valueIn(before, name);
			return [name, field.compose(was, valueIn(next, name), languages)];
		})
	) as unknown as MilestoneContent;
	return Object.keys(edition.title).length === 0 ? undefined : edition;
}

/** One event in the history of a milestone's texts: an edition, or an editor's check that a translation is still right. */
export type TextStep = { content: MilestoneContent; isMinor: boolean } | { stillRight: Language };

/** For each outdated language, the languages that have changed since its text was written. */
export type Outdated = Partial<Record<Language, Language[]>>;

/**
 * Which translations are outdated after `steps`, in order. A change in one language makes the languages
 * outdated that did not change with it. A change of an outdated text is the translation catching up, so it makes
 * nothing outdated; nor does a small correction or a new language.
 */
export function outdatedLanguages(steps: readonly TextStep[]): Outdated {
	let before: MilestoneContent | null = null;
	let outdated: Outdated = {};
	for (const step of steps) {
		if ('stillRight' in step) {
			outdated = without(outdated, [step.stillRight]);
			continue;
		}
		const changed = changedLanguages(before, step.content);
		const leading = step.isMinor
			? []
			: changed.filter((language) => !outdated[language] && before && textsIn(before, language));
		outdated = without(outdated, changed);
		for (const language of languagesOf(step.content)) {
			if (leading.length === 0 || changed.includes(language)) continue;
			outdated[language] = [...new Set([...(outdated[language] ?? []), ...leading])];
		}
		before = step.content;
	}
	return outdated;
}

function changedLanguages(before: MilestoneContent | null, after: MilestoneContent): Language[] {
	if (!before) return [];
	return LANGUAGES.filter((language) => textsIn(before, language) !== textsIn(after, language));
}

function without(outdated: Outdated, languages: readonly Language[]): Outdated {
	const entries = LANGUAGES.filter((language) => !languages.includes(language)).flatMap(
		(language) => (outdated[language] ? [[language, outdated[language]]] : [])
	);
	return Object.fromEntries(entries) as Outdated;
}
