import Papa from 'papaparse';

/** A cell that a spreadsheet would run as a formula is disarmed with an apostrophe (OWASP, CSV injection). */
const OPTIONS = { escapeFormulae: true, newline: '\r\n' } as const;

/** @param bom whether to begin with a byte order mark, without which some spreadsheets misread Cyrillic */
export function csv(rows: readonly Record<string, string | number | null>[], bom = false): string {
	return `${bom ? '\uFEFF' : ''}${Papa.unparse([...rows], OPTIONS)}\r\n`;
}

/** The answer to a request for a CSV file; `?bom=1` asks for the byte order mark. */
export function csvResponse(
	rows: readonly Record<string, string | number | null>[],
	{ name, url }: { name: string; url: URL }
): Response {
	return new Response(csv(rows, url.searchParams.get('bom') === '1'), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.csv"`
		}
	});
}
