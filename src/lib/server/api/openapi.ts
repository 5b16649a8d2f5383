import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { problemDetails } from '$lib/server/schemas/api/problem';
import type { Operation } from './operation';
import { OPERATIONS } from './operations';

const ABOUT = `The public record of the EU–Kazakhstan visa facilitation and readmission talks.

Everything can be read by anybody from any origin, without a key. Every item carries three clocks (when it happened, when it entered the record, when the record was last checked) and a modality, which tells facts from projections. Addresses under /api/v1 stay; fields may be added. Answers carry an ETag: ask again with If-None-Match.`;

/** The description of the API (OpenAPI 3.1), generated from the schemas that type and check its answers. */
export function openApiDocument(origin: string) {
	return createDocument({
		openapi: '3.1.1',
		info: {
			title: 'EU–Kazakhstan visa talks',
			version: '1',
			description: ABOUT,
			license: { name: 'To be decided by the publisher', url: `${origin}/en/data#licence` }
		},
		servers: [{ url: origin }],
		security: [],
		tags: [{ name: 'record', description: 'The record and what is reckoned from it.' }],
		paths: Object.fromEntries(OPERATIONS.map((it) => [it.path, { get: operationObject(it) }]))
	});
}

function operationObject({ id, path, summary, query, answer, example }: Operation) {
	const inPath = z.object({ id: z.string().meta({ example: example ?? '' }) });
	return {
		operationId: id,
		summary: summary({}, { locale: 'en' }),
		tags: ['record'],
		requestParams: { query, ...(path.includes('{id}') ? { path: inPath } : {}) },
		responses: {
			200: {
				description: 'As asked.',
				headers: { etag: { description: 'Names this version.', schema: { type: 'string' } } },
				content: { 'application/json': { schema: answer } }
			},
			304: { description: 'Not modified since the version named by If-None-Match.' },
			400: refused('A parameter says nothing to this operation.'),
			...(path.includes('{id}') ? { 404: refused('There is no such thing.') } : {}),
			...(id === 'readMilestone' ? { 410: refused('It was published once and retracted.') } : {}),
			...(id === 'readForecast' ? { 422: refused('There is no forecast for this class.') } : {})
		}
	} satisfies ZodOpenApiOperationObject;
}

function refused(description: string) {
	return {
		description,
		content: { 'application/problem+json': { schema: problemDetails } }
	};
}
