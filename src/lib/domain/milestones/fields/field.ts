import type { Language } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';

/** A sent form: what stands in a field, and every value of a field that is there several times. */
export interface Sent {
	text(name: string): string;
	all(name: string): string[];
}

/**
 * One field of a milestone: all that forms, merging, history, editions and files must know of it, so that none of
 * them has a list of fields of its own. `Value` is what is published, `Typed` what stands in the form, right or wrong.
 */
export interface Field<Name extends string, Value, Typed> {
	/** What the form calls it: `title`, whose inputs are `title.en` …; also where its problems are shown. */
	readonly name: Name;
	/** The form with nothing typed, and that of a new milestone, where what is most often right is chosen. */
	readonly blank: Typed;
	readonly fresh: Typed;

	/** What is published → how the form shows it. @param sources by id */
	toForm(value: Value, sources: ReadonlyMap<string, Source>): Typed;
	/** The form → what the schema looks at. */
	toContent(typed: Typed): unknown;
	/** From a sent form, and back to the names and values of its inputs. */
	read(sent: Sent): Typed;
	write(typed: Typed): [name: string, value: string][];
	/** The input that a problem is about. @param path within the field, as the schema tells it */
	inputAt(path: readonly PropertyKey[], typed: Typed): string;

	/** The parts that merge each for itself: `title.en`, `date`. */
	readonly parts: readonly string[];
	/** A part for people to compare, and as it is compared: spaces at the ends and empty rows say nothing. */
	textOf(typed: Typed, part: string): string;
	keyOf(typed: Typed, part: string): string;
	/** `yours` with one part of `from`. */
	take(yours: Typed, from: Typed, part: string): Typed;
	/** Both sides together, where the field can tell; `undefined` where they contradict each other. */
	mergeRows?(base: Typed, theirs: Typed, yours: Typed): Typed | undefined;

	/** Its texts in one language: an empty one for each that is missing. Fields without texts have none. */
	textsIn(value: Value, language: Language): string[];
	/** What readers see when `languages` of `next` are published after `before`. */
	compose(before: Value | null, next: Value, languages: readonly Language[]): Value;
}
