import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTracker, type RunningTracker } from '$tests/support/tracker';

interface Operation {
	operationId: string;
	parameters?: { name: string; in: string; schema: Record<string, unknown> }[];
	responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
	openapi: string;
	paths: Record<string, { get: Operation }>;
}

let tracker: RunningTracker;
let document: Document;
let ajv: Ajv2020;

beforeAll(async () => {
	tracker = await startTracker();
	document = (await (await fetch(`${tracker.url}/api/v1/openapi.json`)).json()) as Document;
	ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats.default(ajv);
	ajv.addSchema(document, 'openapi');
});
afterAll(() => tracker.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(tracker.url + path, { headers });
}

/** The validator of one answer of the document. */
function schemaOf(path: string, status: number, type: string): ValidateFunction {
	const steps = ['paths', path, 'get', 'responses', String(status), 'content', type, 'schema'];
	const pointer = steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
	return ajv.compile({ $ref: `openapi#/${encodeURI(pointer)}` });
}

const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';

/** Every mismatch between an answer and its description in the document. */
async function mismatches(path: string, address: string, status: number): Promise<string[]> {
	const response = await get(address);
	const type = status === 200 ? JSON_TYPE : PROBLEM;
	if (response.status !== status) return [`${address}: ${response.status}, not ${status}`];
	if (response.headers.get('content-type') !== type) return [`${address}: no ${type}`];
	const check = schemaOf(path, status, type);
	if (check(await response.json())) return [];
	return (check.errors ?? []).map((error) => `${address}${error.instancePath}: ${error.message}`);
}

/** A valid value for each parameter: the first allowed one, or a sample by its name. */
const SAMPLES: Record<string, string> = {
	...{ 'as-of': '2026-11-23', updated_since: '2026-01-01', limit: '3', by: '2028-11-23' },
	...{ class: 'vfa', on: '2026-11-23', language: 'en', country: 'Kazakhstan', year: '2024' },
	...{ member_state: 'Germany', initialled: '2027-03-01', signed: '2027-09-01' }
};

function sampleOf({ name, schema }: { name: string; schema: Record<string, unknown> }) {
	const resolved = (
		schema['$ref'] ? ajv.getSchema(`openapi${String(schema['$ref'])}`)?.schema : schema
	) as { enum?: string[] };
	return SAMPLES[name] ?? resolved.enum?.[0];
}

describe('every operation of the OpenAPI document', () => {
	it('answers as in the document, with and without each parameter', async () => {
		const problems: string[] = [];
		let asked = 0;
		for (const [path, { get: operation }] of Object.entries(document.paths)) {
			const parameters = operation.parameters ?? [];
			const id = parameters.find(({ name }) => name === 'id')?.schema as {
				examples?: string[];
				example?: string;
			};
			const address = path.replace('{id}', id?.examples?.[0] ?? exampleIn(id));
			const queries = parameters
				.filter((it) => it.in === 'query' && it.name !== 'cursor')
				.map((it) => `?${it.name}=${encodeURIComponent(sampleOf(it) ?? '')}`);
			for (const query of ['', ...queries]) {
				problems.push(...(await mismatches(path, address + query, 200)));
				asked += 1;
			}
			problems.push(...(await mismatches(path, `${address}?nonsense=1`, 400)));
			if (path.includes('{id}'))
				problems.push(...(await mismatches(path, path.replace('{id}', 'no-such-thing'), 404)));
		}
		expect(problems).toEqual([]);
		expect(Object.keys(document.paths)).toHaveLength(14);
		expect(asked).toBeGreaterThan(50);
	});

	it('refuses what a parameter does not allow', async () => {
		const queries = ['?track=x', '?limit=0', '?limit=201', '?limit=', '?updated_since=2026-02-30'];
		const path = '/api/v1/milestones';
		for (const query of [...queries, '?lang=de', '?track=vfa&track=ra', '?as-of=soon'])
			expect(await mismatches(path, path + query, 400)).toEqual([]);
		expect(await mismatches('/api/v1/forecast', '/api/v1/forecast?class=x', 400)).toEqual([]);
		const none = '/api/v1/forecast?class=pair-since-2090';
		expect(await mismatches('/api/v1/forecast', none, 422)).toEqual([]);
	});
});

function exampleIn(schema: { example?: string } | undefined): string {
	return schema?.example ?? '';
}
