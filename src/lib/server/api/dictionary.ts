import { z } from 'zod';
import type { CsvTable } from '$lib/feeds/csv';
import type { Operation } from './operation';

interface Schema {
	type?: string;
	$ref?: string;
	description?: string;
	enum?: unknown[];
	properties?: Record<string, Schema>;
	items?: Schema;
	anyOf?: Schema[];
}

/** The meaning of every field of every list, from the schemas that check it. In English, like the API. */
export function dictionaryOf(lists: readonly Operation[]): CsvTable {
	const rows = lists.flatMap(({ answer, path }) => {
		const schema = z.toJSONSchema(answer, { io: 'output', reused: 'inline' }) as Schema & {
			$defs?: Record<string, Schema>;
		};
		const find = createFinder(schema.$defs ?? {});
		const item = find(find(schema).properties?.['items']?.items ?? {});
		const file = `${path.replace('/api/v1/', '')}.json`;
		return fieldsOf(item, find).map(({ name, field }) => [
			...[file, name, typeOf(field, find), find(field).description ?? field.description ?? '']
		]);
	});
	return { columns: ['file', 'field', 'type', 'meaning'], rows };
}

type Find = (schema: Schema) => Schema;

/** Named schemas are written once; other places refer to them. */
function createFinder(definitions: Record<string, Schema>): Find {
	return (schema) => {
		const named = schema.$ref ? definitions[schema.$ref.replace('#/$defs/', '')] : undefined;
		return named ? { ...named, ...schema } : schema;
	};
}

function fieldsOf(schema: Schema, find: Find, prefix = ''): { name: string; field: Schema }[] {
	return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
		const name = `${prefix}${key}`;
		const found = find(field);
		const inner = found.items ? find(found.items) : found;
		const below = found.items ? `${name}[].` : `${name}.`;
		return [{ name, field }, ...fieldsOf(inner, find, below)];
	});
}

function typeOf(field: Schema, find: Find): string {
	const schema = find(field);
	if (schema.anyOf) return schema.anyOf.map((it) => typeOf(it, find)).join(' | ');
	if (schema.enum) return schema.enum.join(' | ');
	if (schema.items) return `list of ${typeOf(schema.items, find)}`;
	return schema.type ?? 'any';
}
