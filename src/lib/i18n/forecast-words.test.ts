import { expect, it } from 'vitest';
import { kazakhAmong } from './forecast-words';

it.each([
	[1, '1-інде'],
	[2, '2-сінде'],
	[6, '6-сында'],
	[9, '9-ында'],
	[10, '10-ында'],
	[23, '23-інде'],
	[40, '40-ында'],
	[95, '95-інде'],
	[100, '100-інде']
])('bends %i as it is read in Kazakh', (n, text) => {
	expect(kazakhAmong(n)).toBe(text);
});
