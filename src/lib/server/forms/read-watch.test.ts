import { describe, expect, it } from 'vitest';
import { readRuleForm, readWatchedForm } from './read-watch';

const NOTHING = ['\u200B', '\u00A0', '\u{1D159}', '\u0301', '\u3164'];
const URL_TYPED = 'https://watched.example/news';

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

describe('a watched page', () => {
	it('has its host as its name where nothing visible was typed', () => {
		for (const name of NOTHING)
			expect(readWatchedForm(form({ url: URL_TYPED, name }))).toMatchObject({
				typed: { name: 'watched.example' },
				problems: []
			});
	});

	it('is not cut to a name that prints nothing', () => {
		const name = `${'\u200B'.repeat(200)}News`;
		const read = readWatchedForm(form({ url: URL_TYPED, name }));
		expect(read.problems).toMatchObject([{ field: 'name', problem: 'text-too-long' }]);
		expect(read.typed.name).toBe(name);
	});

	it('needs an address in which something is visible', () => {
		for (const url of ['', ...NOTHING])
			expect(readWatchedForm(form({ url, name: 'News' })).problems).toMatchObject([
				{ field: 'url', problem: 'required' }
			]);
	});
});

it('takes a rule that prints nothing for none', () => {
	for (const text of ['', '!', ...NOTHING])
		expect(readRuleForm(form({ text })).problems).toMatchObject([
			{ field: 'text', problem: 'required' }
		]);
	expect(readRuleForm(form({ text: 'visa  facilitation' }))).toMatchObject({
		typed: { text: 'visa facilitation' },
		problems: []
	});
});
