import type { TableColumn } from '$lib/charts/table';
import { HORIZONS } from '$lib/domain/forecast/forecast';
import { m } from '$lib/i18n/paraglide/messages';

/** A column for each horizon: "within 12 months". */
export function withinColumns(): TableColumn[] {
	return HORIZONS.map((months) => ({ text: m.forecast_column_within({ months }), numeric: true }));
}
