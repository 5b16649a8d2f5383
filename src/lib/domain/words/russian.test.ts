import { expect, it } from 'vitest';
import { russianPreposition } from './russian';

it.each([
	['с', 'второго', 'со'],
	['с', 'третьего', 'с'],
	['с', 'двенадцатого', 'с'],
	['с', 'седьмого', 'с'],
	['с', 'ста', 'со'],
	['в', 'втором', 'во'],
	['в', 'двух', 'в'],
	['к', 'второму', 'ко'],
	['о', 'одном', 'об'],
	['о', 'одиннадцати', 'об'],
	['о', 'восьми', 'о'],
	['о', 'двух', 'о']
] as const)('%s before «%s» is «%s»', (preposition, spoken, right) => {
	expect(russianPreposition(preposition, spoken)).toBe(right);
});
