import { describe, expect, test } from 'vitest';
import { csvResponse, writeCsv } from './csv';

const TABLE = { columns: ['name', 'months'], rows: [['Ресей', 43.3]] };

describe('writeCsv', () => {
	test('quotes what needs it, leaves numbers alone and ends every line', () => {
		const csv = writeCsv({
			columns: ['a', 'b'],
			rows: [
				['one, two', -1.5],
				['say "no"', null]
			]
		});
		expect(csv).toBe('a,b\r\n"one, two",-1.5\r\n"say ""no""",\r\n');
	});

	test('defuses formulae', () => {
		for (const text of ['=1+1', '+1', '-1', '@A1'])
			expect(writeCsv({ columns: ['a'], rows: [[text]] })).toBe(`a\r\n"'${text}"\r\n`);
	});
});

describe('csvResponse', () => {
	async function bytes(address: string): Promise<Uint8Array> {
		const response = csvResponse(TABLE, { url: new URL(address), name: 'precedents' });
		return new Uint8Array(await response.arrayBuffer());
	}

	test('has a byte order mark only on request', async () => {
		const plain = await bytes('http://localhost/data.csv');
		const marked = await bytes('http://localhost/data.csv?bom=1');
		expect([...marked.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect([...marked.slice(3)]).toEqual([...plain]);
	});

	test('is a file with a name', () => {
		const response = csvResponse(TABLE, { url: new URL('http://localhost/'), name: 'precedents' });
		expect(response.headers.get('content-type')).toContain('text/csv; charset=utf-8');
		expect(response.headers.get('content-disposition')).toContain('"precedents.csv"');
	});
});
