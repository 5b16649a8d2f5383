import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The reviewed files that come with the tracker. */
export const SHIPPED = join(import.meta.dirname, '..', '..', 'data');

const FILES = [
	'agreements.json',
	'precedents.json',
	'milestones.json',
	'rules.json',
	'provisions.json',
	'effects.json'
] as const;
const TABLES = ['statistics-kz.csv', 'statistics-partners.csv'] as const;
type Node = Record<string | number, unknown>;

/** A copy of the shipped files to change; deleted at the end of the block that declares it with `using`. */
export function copyOfShipped() {
	const directory = mkdtempSync(join(tmpdir(), 'shipped-'));
	for (const file of [...FILES, ...TABLES]) cpSync(join(SHIPPED, file), join(directory, file));
	return {
		directory,
		/** Sets `value` at `path` of a file; `undefined` removes it. */
		set(file: (typeof FILES)[number], path: (string | number)[], value: unknown) {
			const json = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Node;
			const parent = path.slice(0, -1).reduce((node, key) => node[key] as Node, json);
			parent[path.at(-1)!] = value;
			writeFileSync(join(directory, file), JSON.stringify(json));
		},
		/** Replaces `from` in the text of a file, which must contain it. */
		spoil(file: (typeof FILES | typeof TABLES)[number], from: string | RegExp, to: string) {
			const text = readFileSync(join(directory, file), 'utf8');
			const spoilt = text.replace(from, to);
			if (spoilt === text) throw new Error(`${file} has no ${from}`);
			writeFileSync(join(directory, file), spoilt);
		},
		[Symbol.dispose]: () => rmSync(directory, { recursive: true })
	};
}
