import Papa from 'papaparse';

/** A table for machines: the names of the columns, then rows with as many values; `null` is an empty field. */
export interface CsvTable {
	columns: string[];
	rows: (string | number | null)[][];
}

/** Without this mark spreadsheets assume the local encoding and garble Cyrillic. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/**
 * The table as CSV (RFC 4180, lines end in CRLF). A text that a spreadsheet would run as a formula starts with
 * an added apostrophe; numbers stay as they are.
 */
export function writeCsv({ columns, rows }: CsvTable): string {
	return `${Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** Answers with `table` as a file; `?bom=1` in `url` adds a byte order mark, for spreadsheets. */
export function csvResponse(table: CsvTable, { url, name }: { url: URL; name: string }): Response {
	const mark = url.searchParams.get('bom') === '1' ? BYTE_ORDER_MARK : '';
	return new Response(mark + writeCsv(table), {
		headers: {
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="${name}.csv"`
		}
	});
}
