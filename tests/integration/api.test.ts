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

/** Every mismatch between an answer and what the document says of it. */
async function mismatches(path: string, address: string, status: number): Promise<string[]> {
	const response = await get(address);
	const type = status === 200 ? JSON_TYPE : PROBLEM;
	if (response.status !== status) return [`${address}: ${response.status}, not ${status}`];
	if (response.headers.get('content-type') !== type) return [`${address}: no ${type}`];
	const check = schemaOf(path, status, type);
	if (check(await response.json())) return [];
	return (check.errors ?? []).map((error) => `${address}${error.instancePath}: ${error.message}`);
}

/** A value that each parameter takes: its first allowed one, or a sample by its name. */
const SAMPLES: Record<string, string> = {
	...{ 'as-of': '2026-11-23', updated_since: '2026-01-01', limit: '3', by: '2028-11-23' },
	...{ class: 'vfa', on: '2026-11-23', language: 'en', country: 'Kazakhstan', year: '2024' },
	...{ member_state: 'Germany' }
};

function sampleOf({ name, schema }: { name: string; schema: Record<string, unknown> }) {
	const resolved = (
		schema['$ref'] ? ajv.getSchema(`openapi${String(schema['$ref'])}`)?.schema : schema
	) as { enum?: string[] };
	return SAMPLES[name] ?? resolved.enum?.[0];
}

describe('every operation of the OpenAPI document', () => {
	it('answers as the document says, with each parameter and without', async () => {
		const problems: string[] = [];
		let asked = 0;
		for (const [path, { get: operation }] of Object.entries(document.paths)) {
			const parameters = operation.parameters ?? [];
			const id = parameters.find(({ name }) => name === 'id')?.schema as { examples?: string[] };
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
		expect(Object.keys(document.paths)).toHaveLength(13);
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

interface Page {
	total: number;
	items: {
		id: string;
		clocks: { date: string | null };
		modality: string | null;
		tracks: string[];
		title: Record<string, string>;
	}[];
	next: string | null;
}

async function page(path: string): Promise<Page> {
	return (await (await get(path)).json()) as Page;
}

describe('lists', () => {
	it('give every item once, page by page', async () => {
		const whole = await page('/api/v1/milestones?limit=200');
		const ids: string[] = [];
		let next: string | null = '/api/v1/milestones?limit=7';
		while (next !== null) {
			const part: Page = await page(next);
			expect(part.total).toBe(50);
			ids.push(...part.items.map(({ id }) => id));
			next = part.next && part.next.replace(/^https?:\/\/[^/]+/u, '');
		}
		expect(ids).toEqual(whole.items.map(({ id }) => id));
		expect(new Set(ids).size).toBe(50);
	});

	it('say that a cursor has no place any more', async () => {
		const response = await get('/api/v1/milestones?cursor=bm90aGluZw');
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ errors: [{ problem: 'cursor-outdated' }] });
	});

	it('leave out what a filter does not want', async () => {
		const { items, total } = await page('/api/v1/milestones?track=ra&limit=200');
		expect(total).toBeLessThan(50);
		expect(items.every(({ tracks }) => tracks.includes('ra'))).toBe(true);
		expect((await page('/api/v1/milestones?updated_since=2026-11-24')).total).toBe(0);
		expect((await page('/api/v1/milestones?updated_since=2026-11-23T08:00:00Z')).total).toBe(50);
	});

	it('speak one language where one is asked for', async () => {
		const { items } = await page('/api/v1/milestones?lang=kk');
		expect(items.flatMap(({ title }) => Object.keys(title))).toEqual(items.map(() => 'kk'));
	});

	it.each([
		'agreements',
		'milestones',
		'stages',
		'sources',
		'rules',
		'effects',
		'ledger',
		'statistics'
	])(
		'put three clocks and a modality on every item of %s, each with an id of its own',
		async (name) => {
			const items: Page['items'] = [];
			let next: string | null = `/api/v1/${name}?limit=200`;
			while (next !== null) {
				const part: Page = await page(next);
				items.push(...part.items);
				next = part.next && part.next.replace(/^https?:\/\/[^/]+/u, '');
			}
			expect(items.length).toBeGreaterThan(0);
			expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
			for (const item of items) {
				expect(Object.keys(item.clocks)).toEqual(['date', 'recordedOn', 'checkedOn']);
				expect(item).toHaveProperty('modality');
			}
		}
	);
});

describe('the API as such', () => {
	it('can be read from any site, and says when nothing has changed', async () => {
		const first = await get('/api/v1/summary');
		const etag = first.headers.get('etag')!;
		const again = await get('/api/v1/summary', { 'if-none-match': etag });
		expect(again.status).toBe(304);
		for (const { headers } of [first, again]) {
			expect(headers.get('access-control-allow-origin')).toBe('*');
			expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
			expect(headers.get('cache-control')).toBe('public, no-cache');
			expect(headers.get('set-cookie')).toBeNull();
		}
		const asked = await fetch(`${tracker.url}/api/v1/summary`, { method: 'OPTIONS' });
		expect(asked.status).toBe(204);
		expect(asked.headers.get('access-control-allow-headers')).toContain('if-none-match');
	});

	it('answers twice with the same bytes', async () => {
		for (const path of Object.keys(document.paths).filter((it) => !it.includes('{'))) {
			const [first, second] = [await get(path), await get(path)];
			expect(second.headers.get('etag'), path).toBe(first.headers.get('etag'));
		}
	});

	it('tells in problem details, in the language asked for, what it cannot do', async () => {
		for (const path of ['/api', '/api/v2', '/api/v1/nothing', '/api/v1/milestones/x/y']) {
			const response = await get(path, { 'accept-language': 'ru' });
			expect(response.status).toBe(404);
			expect(response.headers.get('content-type')).toBe(PROBLEM);
			expect(response.headers.get('access-control-allow-origin')).toBe('*');
			expect(await response.json()).toMatchObject({ status: 404, title: 'Такого нет' });
		}
		const refused = await fetch(`${tracker.url}/api/v1/milestones`, { method: 'DELETE' });
		expect(refused.status).toBe(405);
		expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
		expect(await refused.json()).toMatchObject({ status: 405 });
	});

	it('leaves pages closed to other sites', async () => {
		const { headers } = await get('/en');
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
		expect(headers.get('access-control-allow-origin')).toBeNull();
	});
});
