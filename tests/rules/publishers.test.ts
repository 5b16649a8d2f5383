import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import type { Source } from '$lib/domain/milestones/citation';
import { localizedSchema } from '$lib/server/schemas/parts';

const FILES = ['agreements', 'precedents', 'milestones', 'rules', 'provisions', 'effects'];
const json = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as unknown;

const register = json('publishers') as Record<string, unknown>;
const sources = FILES.flatMap((name) => (json(name) as { sources: Source[] }).sources);

describe('the register of publishers', () => {
	it('names each in every language', () => {
		const wrong = Object.entries(register).filter(
			([, names]) => !localizedSchema.safeParse(names).success
		);
		expect(wrong).toEqual([]);
	});

	it('has only publishers of sources that ship', () => {
		const known = new Set(sources.map(({ publisher }) => publisher));
		expect(Object.keys(register).filter((name) => !known.has(name))).toEqual([]);
	});

	it('has every authority: its name is no brand', () => {
		const AUTHORITY =
			/\b(?:Embass|Consulate|Ministry|Government|Delegation|Council|Parliament|Commission|Mission|Service)/u;
		const names = new Set(sources.map(({ publisher }) => publisher));
		const authorities = [...names].filter((name) => AUTHORITY.test(name));
		expect(authorities.length).toBeGreaterThan(20);
		expect(authorities.filter((name) => !(name in register))).toEqual([]);
	});
});

describe('remarks on sources', () => {
	const remarks = sources.flatMap(({ remark }) => remark ?? []);

	it('are in every language', () => {
		expect(remarks.length).toBeGreaterThan(100);
		const partial = remarks.filter(({ of }) => of && LANGUAGES.some((language) => !of[language]));
		expect(partial).toEqual([]);
	});

	it('stand in no name of a publisher', () => {
		const REMARK =
			/\((?:[^)]*\b)?(?:citing|cop(?:y|ies)|reproduce|quot|reprint|mirror|text|record|archive)/u;
		expect(sources.filter(({ publisher }) => REMARK.test(publisher))).toEqual([]);
	});
});
