import { describe, expect, it } from 'vitest';
import { AGREEMENT_KINDS, AGREEMENT_ROLES } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import { FEED_FORMATS, PICTURE_FORMATS, REFERENCE_FORMATS } from '$lib/domain/formats';
import { LANGUAGES } from '$lib/domain/language';
import { SOURCE_KINDS } from '$lib/domain/milestones/citation';
import { MILESTONE_KINDS, MILESTONE_STATUSES } from '$lib/domain/milestones/milestone';
import { CHANGE_KINDS } from '$lib/domain/record/changes';
import { STATION_STATES } from '$lib/domain/record/headline';
import { literalsOf, type ClosedList } from './list-literals';
import { projectTexts } from './tracked-files';

const DOMAIN = 'src/lib/domain';

const list = (
	name: string,
	type: string,
	values: readonly string[],
	home: string
): [string, ClosedList] => [
	name,
	{ type, values, home: `${DOMAIN}/${home}`, objects: name === 'LANGUAGES' }
];

const LISTS = new Map([
	list('LANGUAGES', 'Language', LANGUAGES, 'language.ts'),
	list('STAGES', 'Stage', STAGES, 'agreements/stages.ts'),
	list('AGREEMENT_KINDS', 'AgreementKind', AGREEMENT_KINDS, 'agreements/agreement.ts'),
	list('AGREEMENT_ROLES', 'AgreementRole', AGREEMENT_ROLES, 'agreements/agreement.ts'),
	list('FEED_FORMATS', 'FeedFormat', FEED_FORMATS, 'formats.ts'),
	list('REFERENCE_FORMATS', 'ReferenceFormat', REFERENCE_FORMATS, 'formats.ts'),
	list('PICTURE_FORMATS', 'PictureFormat', PICTURE_FORMATS, 'formats.ts'),
	list('MILESTONE_KINDS', 'MilestoneKind', MILESTONE_KINDS, 'milestones/milestone.ts'),
	list('MILESTONE_STATUSES', 'MilestoneStatus', MILESTONE_STATUSES, 'milestones/milestone.ts'),
	list('SOURCE_KINDS', 'SourceKind', SOURCE_KINDS, 'milestones/citation.ts'),
	list('CHANGE_KINDS', 'ChangeKind', CHANGE_KINDS, 'record/changes.ts'),
	list('STATION_STATES', 'StationState', STATION_STATES, 'record/headline.ts')
]);

/** Files that spell out a list all the same, and why nothing can be forgotten there. */
const ALLOWED: Record<string, string> = {
	'src/lib/domain/editorial/reading/lexicon.ts':
		'Names of places as articles write them, which the reading aid knows in these languages only'
};

const code = projectTexts().filter(
	({ path }) =>
		/^(?:src|scripts)\/.+\.(?:ts|svelte|mjs)$|^[^/]+\.(?:ts|js|cjs)$/u.test(path) &&
		!/\.test\.ts$/u.test(path)
);

/** A migration is never changed: `database-lists.test.ts` compares what the newest schema allows. */
const isMigration = (path: string) => path.includes('/storage/migrations/');

describe('a closed list', () => {
	it.each([...LISTS])('%s is spelt out in its own file only', (_, closed) => {
		const found = code
			.filter(({ path }) => path !== closed.home && !isMigration(path) && !(path in ALLOWED))
			.flatMap(({ path, text }) =>
				literalsOf(path, text, closed).map((literal) => `${path}: ${literal}`)
			);
		expect(found.join('\n')).toEqual('');
	});

	it('stands in its own file', () => {
		for (const [name, closed] of LISTS) {
			const { text = '' } = code.find(({ path }) => path === closed.home) ?? {};
			expect(literalsOf(closed.home, text, closed), name).not.toEqual([]);
		}
	});

	it('has a reason, and an offence, wherever it is allowed twice', () => {
		for (const [path, reason] of Object.entries(ALLOWED)) {
			expect(reason.length, path).toBeGreaterThan(30);
			const { text = '' } = code.find((file) => file.path === path) ?? {};
			const found = [...LISTS.values()].flatMap((closed) => literalsOf(path, text, closed));
			expect(found, path).not.toEqual([]);
		}
	});
});

describe('a literal of a list', () => {
	// A list of its own, so that these stay true when the tracker learns another language.
	const languages: ClosedList = { ...LISTS.get('LANGUAGES')!, values: ['en', 'ru', 'kk'] };

	it.each([
		"const all = ['en', 'kk', 'ru'];",
		"let language: 'en' | 'ru' | 'kk';",
		'const LINK = /href="\\/(?:en|ru|kk)\\//u;',
		"const headers = { 'accept-language': 'en, ru, kk' };",
		"if (code !== 'en' && code !== 'ru' && code !== 'kk') throw code;",
		"const check = `language text check (language in ('en', 'ru', 'kk'))`;",
		'const schema = z.strictObject({ en: text, ru: text, kk: text });',
		'interface Texts { en: string; ru: string; kk: string }'
	])('is found in %s', (text) => {
		expect(literalsOf('a.ts', text, languages)).toHaveLength(1);
		expect(literalsOf('A.svelte', `<script>${text}</script>`, languages)).toHaveLength(1);
	});

	it.each([
		"const NAMES: Record<Language, string> = { en: 'English', ru: 'русский', kk: 'қазақша' };",
		"const base = language === 'kk' ? 'ru' : 'en';",
		'const all = LANGUAGES;',
		"const some = ['en', 'ru'];"
	])('is not found in %s', (text) => {
		expect(literalsOf('a.ts', text, languages)).toEqual([]);
	});
});
