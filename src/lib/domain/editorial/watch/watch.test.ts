import { describe, expect, it, test } from 'vitest';
import { LINK_EVERY, nextCheck } from './due';
import { afterCheck, type LinkCheck } from './link-state';
import { relevanceOf, type WatchRule } from './rules';
import { instant } from '$lib/domain/time';

const rule = (text: string, effect: WatchRule['effect'] = 'show') => ({ id: text, text, effect });
const item = (title: string, excerpt = '') => ({ title, excerpt });

describe('relevance', () => {
	const rules = [rule('визов режим'), rule('readmission'), rule('футбол', 'dismiss')];

	it('asks for all words of a rule, by their beginnings, whatever their case and letters', () => {
		expect(relevanceOf(item('О ВИЗОВОМ режиме'), rules)?.words).toEqual(['визовом', 'режиме']);
		expect(relevanceOf(item('Визовый центр'), rules)).toBeUndefined();
		expect(relevanceOf(item('Безвизовый режим'), rules)).toBeUndefined();
		const kazakh = [rule('казакстан елши')];
		expect(relevanceOf(item('Қазақстан елшісі'), kazakh)?.words).toEqual(['қазақстан', 'елшісі']);
	});

	it('looks at the summary too, and names the rule that keeps an item out', () => {
		const relevance = relevanceOf(item('Футбол', 'Readmission of players'), rules);
		expect(relevance).toMatchObject({ words: ['readmission'], dismissedBy: { text: 'футбол' } });
	});

	it('shows nothing for an empty rule', () => {
		expect(relevanceOf(item('anything'), [rule(' ')])).toBeUndefined();
	});
});

test.each([
	[0, undefined, '2026-12-21T08:00:00.000Z'],
	[1, undefined, '2026-11-23T10:00:00.000Z'],
	[3, undefined, '2026-11-23T16:00:00.000Z'],
	[50, undefined, '2026-11-30T08:00:00.000Z'],
	[1, 3 * 3600, '2026-11-23T11:00:00.000Z']
])('after %i failures, asked to wait %s s, it is due at %s', (failures, retryAfter, due) => {
	const at = instant('2026-11-23T08:00:00.000Z');
	expect(nextCheck(at, { every: LINK_EVERY, failures, retryAfter })).toBe(due);
});

describe('the state of a link', () => {
	const ADDRESS = 'https://www.inform.kz/a';
	const answers = (...given: (string | number | null)[]) =>
		given.reduce<LinkCheck[]>((checks, answer, index) => {
			const met =
				typeof answer === 'string' ? { status: 200, url: answer } : { status: answer, url: null };
			return [
				...checks,
				afterCheck(checks.at(-1), ADDRESS, met, instant(`2026-11-2${index + 1}T08:00:00.000Z`))
			];
		}, []);
	const states = (...given: (string | number | null)[]) =>
		answers(...given).map(({ state }) => state);

	it('is alive if the page is at its address, also without www or with an extra slash', () => {
		expect(states(ADDRESS, 'https://inform.kz/a/')).toEqual(['alive', 'alive']);
	});

	it('is moved if it redirects elsewhere, and says where', () => {
		expect(answers('https://inform.kz/b')).toMatchObject([
			{ state: 'moved', movedTo: 'https://inform.kz/b' }
		]);
	});

	it('is gone when the site has said so twice in a row, since the first time', () => {
		expect(answers(404, 410, 404)).toMatchObject([
			{ state: 'unclear' },
			{ state: 'gone', since: '2026-11-22T08:00:00.000Z' },
			{ state: 'gone', since: '2026-11-22T08:00:00.000Z', failures: 3 }
		]);
		expect(states(404, ADDRESS, 404)).toEqual(['unclear', 'alive', 'unclear']);
	});

	it('is unclear if the site does not answer us', () => {
		expect(states(403, 500, null)).toEqual(['unclear', 'unclear', 'unclear']);
	});
});
