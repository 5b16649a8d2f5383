import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '$lib/domain/language';
import { projectTexts } from './tracked-files';
import { catalogueProblems, gluedSlots, type Catalogue } from './catalogue';

const PROJECT = 'src/lib/i18n/project.inlang/settings.json';
const MESSAGES = 'src/lib/i18n/messages';

const areas = readdirSync(MESSAGES);

function read(area: string, language: Language): Catalogue {
	const { $schema: _, ...messages } = JSON.parse(
		readFileSync(`${MESSAGES}/${area}/${language}.json`, 'utf8')
	) as Catalogue;
	return messages;
}

describe('the messages of the interface', () => {
	it('are complete in every language: keys, values, plural forms', () => {
		const all = (language: Language) =>
			Object.assign({}, ...areas.map((area) => read(area, language))) as Catalogue;
		expect(catalogueProblems({ en: all('en'), ru: all('ru'), kk: all('kk') })).toEqual([]);
	});

	it('are all compiled: each folder is listed in the project', () => {
		const settings = JSON.parse(readFileSync(PROJECT, 'utf8')) as {
			locales: string[];
			'plugin.inlang.messageFormat': { pathPattern: string[] };
		};
		expect(settings.locales).toEqual([...LANGUAGES]);
		expect([...settings['plugin.inlang.messageFormat'].pathPattern].sort()).toEqual(
			areas.map((area) => `./messages/${area}/{locale}.json`).sort()
		);
	});

	it('glue no Kazakh ending to a value: the slot brings its form', () => {
		expect(areas.flatMap((area) => gluedSlots(read(area, 'kk')))).toEqual([]);
	});

	it('have the plain hyphen, so that search and copying find their words', () => {
		const texts = (area: string) => JSON.stringify(LANGUAGES.map((it) => read(area, it)));
		expect(areas.filter((area) => texts(area).includes('\u2011'))).toEqual([]);
	});

	it('are all used, and by their whole names', () => {
		const source = projectTexts()
			.filter(({ path }) => /^src\/.*\.(?:ts|svelte)$/u.test(path))
			.map(({ text }) => text)
			.join('\n');
		const used = new Set([...source.matchAll(/\bm\.(\w+)/gu)].map(([, key]) => key!));
		const keys = areas.flatMap((area) => Object.keys(read(area, 'en')));
		expect(keys.filter((key) => !used.has(key))).toEqual([]);
	});

	it('have keys in snake_case that begin with the name of their folder', () => {
		const misplaced = areas.flatMap((area) =>
			Object.keys(read(area, 'en')).filter(
				(key) => !key.startsWith(`${area}_`) || !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/u.test(key)
			)
		);
		expect(misplaced).toEqual([]);
	});
});

describe('gluedSlots', () => {
	it('finds an ending behind a slot, and knows the number before its noun', () => {
		const kk = { a: '{sum}ға', b: '{n}-кезең', c: '{nth_n}кезең, {sum_dat}', d: '{nth_n}' };
		expect(gluedSlots(kk)).toEqual(['a: {sum}ға', 'b: {n}-кезең', 'd: {nth_n}']);
	});
});

describe('catalogueProblems', () => {
	const rounds = (...forms: string[]): Catalogue => ({
		rounds: [
			{
				declarations: ['input count', 'local plural = count: plural'],
				selectors: ['plural'],
				match: Object.fromEntries(forms.map((form) => [`plural=${form}`, '{count} rounds']))
			}
		]
	});
	const english = rounds('one', 'other');
	const russian = rounds('one', 'few', 'many', 'other');

	it('accepts what is complete', () => {
		expect(catalogueProblems({ en: english, ru: russian, kk: rounds('one', '*') })).toEqual([]);
	});

	it('finds a key that is missing or empty', () => {
		const [en, ru, kk] = [{ a: 'A', b: 'B' }, { a: 'А' }, { a: ' ', b: 'Б' }];
		expect(catalogueProblems({ en, ru, kk })).toEqual(['a: missing in kk', 'b: missing in ru']);
	});

	it('finds a value that a sentence leaves out or renames, and skips escaped braces', () => {
		const [en, ru, kk] = [
			{ a: '{n} of {total}' },
			{ a: '{n} из \\{total\\}' },
			{ a: '{total}/{n}' }
		];
		expect(catalogueProblems({ en, ru, kk })).toEqual(['a: ru takes (n), en takes (n, total)']);
	});

	it('accepts a value in the inflected form that a language needs', () => {
		const [en, ru, kk] = [{ a: '{n} of {d}' }, { a: '{n} из {d}' }, { a: '{d_abl} {in_n}' }];
		expect(catalogueProblems({ en, ru, kk })).toEqual([]);
		expect(catalogueProblems({ en, ru, kk: { a: '{d_abl} {in_m}' } })).toHaveLength(1);
	});

	it('finds the plural forms that the language has and the message lacks', () => {
		expect(catalogueProblems({ en: english, ru: rounds('one', 'other'), kk: english })).toEqual([
			'rounds: ru lacks the plural form "few"',
			'rounds: ru lacks the plural form "many"'
		]);
		expect(catalogueProblems({ en: rounds('*'), ru: russian, kk: english })).toEqual([
			'rounds: en lacks the plural form "one"'
		]);
	});
});
