import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv, csvResponse } from './csv';

describe('csv', () => {
	it('disarms formulas and comes back from a parser as it went in', () => {
		const rows = [
			{ a: '=1+1', b: 'x,"y"\nz' },
			{ a: 'Қазақстан', b: '2' }
		];
		const { data } = Papa.parse<Record<string, string>>(csv(rows), {
			header: true,
			skipEmptyLines: true
		});
		expect(data).toEqual([{ ...rows[0], a: "'=1+1" }, rows[1]]);
	});

	it('begins with a byte order mark only where it is asked for', async () => {
		const answer = (query: string) =>
			csvResponse([{ a: 1 }], { name: 'x', url: new URL(`http://localhost/x.csv${query}`) });
		expect(new Uint8Array(await answer('').arrayBuffer())[0]).toBe('a'.charCodeAt(0));
		expect([...new Uint8Array(await answer('?bom=1').arrayBuffer())].slice(0, 3)).toEqual([
			0xef, 0xbb, 0xbf
		]);
	});
});
