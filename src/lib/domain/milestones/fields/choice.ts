import type { Field } from './field';

/** What only carries a text: it merges as a whole and has nothing to say in any language. */
export function plainField<Name extends string, Value>(name: Name) {
	return {
		name,
		parts: [name],
		inputAt: () => name,
		textsIn: () => [],
		compose: (_before: Value | null, next: Value) => next
	};
}

/** One of a closed list. */
export interface Choice<Name extends string, Value> extends Field<Name, Value, string> {
	readonly kind: 'choice';
	readonly options: readonly string[];
	/** Whether none may be chosen. */
	readonly nullable: boolean;
}

/** @param fresh what a new milestone begins with */
export function choice<Name extends string, Option extends string>(
	name: Name,
	options: readonly Option[],
	fresh?: Option
): Choice<Name, Option> {
	return { ...oneOf(name, options, false), fresh: fresh ?? '' } as Choice<Name, Option>;
}

/** {@link choice} where none may be chosen: `null`. */
export function optionalChoice<Name extends string, Option extends string>(
	name: Name,
	options: readonly Option[]
): Choice<Name, Option | null> {
	return oneOf(name, options, true);
}

function oneOf<Name extends string, Option extends string>(
	name: Name,
	options: readonly Option[],
	nullable: boolean
): Choice<Name, Option | null> {
	return {
		...plainField<Name, Option | null>(name),
		...{ kind: 'choice', options, nullable },
		...{ blank: '', fresh: '' },
		toForm: (value) => value ?? '',
		toContent: (typed) => (nullable ? typed || null : typed),
		read: ({ text }) => text(name),
		write: (typed) => [[name, typed]],
		textOf: (typed) => typed,
		keyOf: (typed) => typed.trim(),
		take: (_yours, from) => from
	};
}

/** Several of a closed list, at least one. */
export interface Choices<Name extends string, Option extends string> extends Field<
	Name,
	Option[],
	string[]
> {
	readonly kind: 'choices';
	readonly options: readonly Option[];
}

export function choices<Name extends string, Option extends string>(
	name: Name,
	options: readonly Option[]
): Choices<Name, Option> {
	return {
		...plainField<Name, Option[]>(name),
		...{ kind: 'choices', options },
		...{ blank: [], fresh: [...options] },
		toForm: (value) => [...value],
		toContent: (typed) => typed,
		read: ({ all }) => all(name),
		write: (typed) => typed.map((option) => [name, option]),
		textOf: (typed) => typed.join(', '),
		keyOf: (typed) => typed.toSorted().join(' '),
		take: (_yours, from) => from
	};
}
