import { describe, expect, test } from 'vitest';
import { problemsOf } from './problems';
import { sourceContentSchema, unknownSources } from './source';

const SOURCE = {
	url: 'https://astanatimes.com/2026/03/talks/?a=1&b=ә#top',
	publisher: 'The Astana Times',
	title: null,
	language: 'en',
	kind: 'press',
	publishedOn: '2026-03-04'
};

function problems(change: object): string[] {
	const result = sourceContentSchema.safeParse({ ...SOURCE, ...change }, { reportInput: true });
	if (result.success) return [];
	return problemsOf(result.error).map(({ path, problem }) => `${path.join('.')} ${problem}`);
}

describe('a source is refused for', () => {
	test.each([
		['', 'required'],
		['astanatimes.com', 'url-invalid'],
		['//astanatimes.com', 'url-invalid'],
		['javascript:alert(1)', 'url-invalid'],
		['data:text/html,x', 'url-invalid'],
		['ftp://a.eu/', 'url-invalid'],
		['https://', 'url-invalid'],
		['https:///a.eu', 'url-invalid'],
		['https:a.eu', 'url-invalid'],
		['https://a b.eu', 'url-invalid'],
		['https://name@a.eu/', 'url-credentials'],
		['https://name:word@a.eu/', 'url-credentials'],
		['https://a.eu/\u202egpj', 'text-bidi-override'],
		['https://a.eu/\u0000', 'text-control-characters'],
		['java\nscript:alert(1)', 'text-control-characters'],
		[`https://a.eu/${'x'.repeat(2000)}`, 'text-too-long']
	])('the address %j', (url, problem) => {
		expect(problems({ url })).toContain(`url ${problem}`);
	});

	test.each([
		['language', '', 'required'],
		['language', 'EN', 'language-code-invalid'],
		['language', 'eng', 'language-code-invalid'],
		['language', 'xq', 'language-code-invalid'],
		['publisher', ' ', 'required'],
		['kind', 'blog', 'not-in-list'],
		['publishedOn', '2026-2-3', 'date-invalid']
	])('%s %j', (field, value, problem) => {
		expect(problems({ [field]: value })).toEqual([`${field} ${problem}`]);
	});
});

test('a valid source is accepted unchanged', () => {
	expect(sourceContentSchema.parse(SOURCE)).toEqual(SOURCE);
	expect(problems({ language: 'und', publishedOn: null, title: '' })).toEqual([]);
});

test('unknown sources are reported with their path', () => {
	const citations = ['a', 'b'].map((sourceId) => ({ sourceId, passage: null }));
	expect(unknownSources(citations, new Set(['a']), ['milestones', 3, 'citations'])).toEqual([
		{
			path: ['milestones', 3, 'citations', 1, 'sourceId'],
			problem: 'source-unknown',
			args: { id: 'b' }
		}
	]);
});
