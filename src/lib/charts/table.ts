/** The numbers of a chart as a table; the first cell of a row names it. */
export interface ChartTable {
	columns: TableColumn[];
	rows: TableCell[][];
	/** True if the table is as important as the chart, so that it is shown and not folded away. */
	open?: boolean;
}

export interface TableColumn {
	text: string;
	/** Aligned to the end of the cell, in figures of equal width. */
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
	/** The language of the text if it is not the reader's. */
	lang?: string;
	/** Highlighted: the row of Kazakhstan. */
	now?: boolean;
}
