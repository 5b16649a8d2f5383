import { expect, it } from 'vitest';
import { z } from 'zod';

/** All schemas of what a person or a file may enter, by module and name; those of the API only write. */
const MODULES = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], {
	eager: true
});

const NOTHING = ['\u200B', '\u00A0', '\u{1D159}', '\u0301', '\u0301\u200B\u00A0', '\u2800\u3164'];

/** Passwords are exactly what was typed; a table of a dump is no text but a file, read by its own schema. */
const NO_TEXT = ['editor newEditorSchema password', 'dump dumpSchema files * 0'];

it('takes what prints nothing for nothing in every text of every schema', () => {
	const seen = new Map(Object.entries(MODULES).flatMap(([path, module]) => textsIn(path, module)));
	for (const name of NO_TEXT) expect(seen.delete(name), name).toBe(true);
	expect(seen.size).toBeGreaterThan(100);
	const taken = [...seen].filter(([, schema]) => NOTHING.some((text) => takes(schema, text)));
	expect(taken.map(([name]) => name)).toEqual([]);
});

function takes(schema: z.ZodType, text: string): boolean {
	const read = schema.safeParse(text);
	return read.success && read.data !== '' && read.data !== null;
}

function textsIn(path: string, module: Record<string, unknown>): [string, z.ZodType][] {
	return Object.entries(module).flatMap(([name, exported]) => {
		const made = name === 'newEditorSchema' || RULED.includes(name) ? make(exported) : exported;
		return made instanceof z.ZodType
			? texts(made, `${path.replace(/^\.\/|\.ts$/gu, '')} ${name}`, new Set())
			: [];
	});
}

/** Functions that make a schema for a length. */
const RULED = ['text', 'requiredText', 'optionalLocalized', 'localized'];

function make(exported: unknown): unknown {
	return (exported as (rule: { min: number; max: number }) => unknown)({ min: 1, max: 100 });
}

/** The texts in `schema`, each with everything that is asked of it. */
function texts(
	schema: z.ZodType,
	name: string,
	above: ReadonlySet<unknown>
): [string, z.ZodType][] {
	if (above.has(schema)) return [];
	const path = new Set([...above, schema]);
	const inner = (each: unknown, step = '') =>
		each instanceof z.ZodType ? texts(each, step ? `${name} ${step}` : name, path) : [];
	if (schema instanceof z.ZodString) return [[name, schema]];
	if (schema instanceof z.ZodObject)
		return Object.entries(schema.shape).flatMap(([key, each]) => inner(each, key));
	if (schema instanceof z.ZodArray) return inner(schema.element, '[]');
	if (schema instanceof z.ZodRecord) return inner(schema.valueType, '*');
	if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((each) => inner(each, '[]'));
	if (schema instanceof z.ZodUnion)
		return schema.options.flatMap((each, index) => inner(each, String(index)));
	if (
		schema instanceof z.ZodOptional ||
		schema instanceof z.ZodNullable ||
		schema instanceof z.ZodDefault
	)
		return inner(schema.unwrap());
	if (!(schema instanceof z.ZodPipe)) return [];
	// A transform sees the text after the checks: what it makes of it counts.
	const { in: before, out: after } = schema.def;
	return before instanceof z.ZodString
		? [[name, schema]]
		: before instanceof z.ZodTransform
			? inner(after)
			: inner(before);
}
