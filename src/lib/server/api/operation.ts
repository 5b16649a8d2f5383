import { z } from 'zod';
import type { Language } from '$lib/domain/language';
import { asOf, language, paging } from '$lib/server/schemas/api/parameters';
import { listOf, oneOf } from '$lib/server/schemas/api/parts';
import { pageOf } from './page';

type Summary = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

type Situation = Pick<App.Locals, 'readers' | 'record' | 'today'>;

/** A request for an operation, with its parameters already read. */
export interface Asked<Q> extends Situation {
	/** The address of the request. */
	url: URL;
	origin: string;
	query: Q;
	/** The id in the path; empty if the path has none. */
	id: string;
}

/** One address of the API: its parameters, its answer, and how it finds the answer. */
export interface Operation {
	id: string;
	/** With `{id}` if it has a parameter. */
	path: string;
	/** What it returns, in the reader's language. */
	summary: Summary;
	query: z.ZodObject;
	answer: z.ZodType;
	/** An `{id}` that exists in the shipped record. */
	example: string | null;
	/** @throws Refusal */
	respond(asked: Asked<never>): unknown;
}

interface Named {
	id: string;
	path: string;
	summary: Summary;
	/** If the answer has no texts, `lang` would make no difference. */
	texts?: false;
}

type Filters<F extends z.ZodRawShape> = z.output<z.ZodObject<F>>;

/** An operation that returns a list, a page at a time. */
export function list<T extends z.ZodObject<{ id: z.ZodString }>, F extends z.ZodRawShape>(
	definition: Named & {
		item: T;
		filters: F;
		/** All items, in a stable order. */
		items: (asked: Asked<Filters<F>>) => readonly z.output<T>[];
	}
): Operation {
	const { item, filters, items, texts, ...named } = definition;
	const query = z.strictObject({
		...filters,
		...(texts === false ? {} : language),
		...paging,
		...asOf
	});
	return {
		...named,
		query,
		answer: listOf(item),
		example: null,
		respond: (asked: Asked<Filters<F> & { limit: number; cursor?: string }>) => ({
			record: recordOf(asked),
			...pageOf(items(asked), asked)
		})
	};
}

/** An operation that returns one item. */
export function one<T extends z.ZodType, F extends z.ZodRawShape>(
	definition: Named & {
		item: T;
		filters?: F;
		example?: string;
		find: (asked: Asked<Filters<F>>) => z.output<T>;
	}
): Operation {
	const { item, filters, find, texts, example, ...named } = definition;
	return {
		...named,
		query: z.strictObject({ ...filters, ...(texts === false ? {} : language), ...asOf }),
		answer: oneOf(item),
		example: example ?? null,
		respond: (asked: Asked<Filters<F>>) => ({ record: recordOf(asked), item: find(asked) })
	};
}

function recordOf({ record, today }: Situation) {
	return { version: record.version, asOf: today, ...record.check };
}
