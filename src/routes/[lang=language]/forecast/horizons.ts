import type { TableCell, TableColumn } from '$lib/charts/table';
import { HORIZONS, type Horizon } from '$lib/domain/forecast/forecast';
import { inHundred } from '$lib/domain/forecast/frequency';
import { m } from '$lib/i18n/paraglide/messages';

/** A column for each horizon: "12 months". */
export function horizonColumns(): TableColumn[] {
	return HORIZONS.map((months) => ({ text: m.forecast_column_within({ months }), numeric: true }));
}

/** The cells under them, out of a hundred. */
export function horizonCells(within: Record<Horizon, number>): TableCell[] {
	return HORIZONS.map((months) => ({ text: cellOf(within[months]) }));
}

/** What an estimator gives no chance, or no doubt, is told as less than one in a hundred: it rests on a few cases. */
function cellOf(probability: number): string {
	if (probability < 0.005) return '<\u200A1';
	return probability > 0.995 ? '>\u200A99' : String(inHundred(probability));
}
