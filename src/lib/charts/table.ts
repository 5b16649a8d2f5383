/** The numbers of a chart as a table; the first cell of a row names it. */
export interface ChartTable {
	columns: TableColumn[];
	rows: TableCell[][];
	/** True where the table is as much the page as the chart: shown, not folded away. */
	open?: boolean;
}

export interface TableColumn {
	text: string;
	/** Set to the end of the cell, in figures of one width. */
	numeric?: boolean;
	/** Kept on one line. */
	oneLine?: boolean;
	/** The same table sorted by this column. */
	href?: string;
	sort?: 'ascending' | 'descending';
}

export interface TableCell {
	text: string;
	href?: string;
	/** The language of the text where it is not the reader's. */
	lang?: string;
	/** Set apart: the row of Kazakhstan. */
	now?: boolean;
}
