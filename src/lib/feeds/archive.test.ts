import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { day } from '$lib/domain/time';
import { inTimeZone, TIME_ZONES } from '$tests/support/time-zones';
import { writeArchive } from './archive';

test.each(TIME_ZONES)('the archive of a day is the same file on a machine in %s', (zone) => {
	const expected = writeArchive({ 'a.csv': 'a\r\n' }, day('2026-03-03'));
	inTimeZone(zone);
	const archive = writeArchive({ 'a.csv': 'a\r\n' }, day('2026-03-03'));
	expect(archive).toEqual(expected);
	expect(Object.keys(unzipSync(archive))).toEqual(['a.csv']);
});
