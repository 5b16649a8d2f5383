import { strToU8, zipSync } from 'fflate';
import type { Day } from '$lib/domain/time';

/** Files by name as a ZIP archive. All are dated `day`, so that the same files always make the same archive. */
export function writeArchive(files: Readonly<Record<string, string>>, day: Day): Uint8Array {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
	return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
		// The library reads it by the clock of the machine, as archives are written.
		mtime: new Date(year, month - 1, date)
	});
}
