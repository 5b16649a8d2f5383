import type { Language } from '$lib/domain/language';
import { figureFormats } from '$lib/i18n/values/figure-formats';
import type { CourseBar } from '$lib/charts/course/course-bars';
import { courseChart } from '$lib/charts/course/course-chart';
import type { ChartBuilder } from './fit';
import { curveBuilder } from '$lib/charts/forecast/forecast-chart';
import type { CurveView } from '$lib/charts/forecast/forecast-curve';
import { yearsChart, type YearPart, type YearsView } from '$lib/charts/years/milestone-years';
import { valueChart, type ValueBar } from '$lib/charts/values/value-bars';
import { yearChart } from '$lib/charts/years/year-chart';
import type { YearGround, YearLine } from '$lib/charts/years/year-frame';

/** The content of a chart as plain values: they are in the page, and the browser builds the chart from them. */
export type ChartValues =
	| { kind: 'bars'; bars: readonly ValueBar[] }
	| { kind: 'courses'; bars: readonly CourseBar[] }
	| { kind: 'curve'; view: CurveView }
	| {
			kind: 'lines';
			lines: readonly YearLine[];
			ground: YearGround | undefined;
			unit: 'count' | 'percent';
			language: Language;
	  }
	/** Its rows can be chosen. */
	| { kind: 'years'; view: YearsView; names: Record<YearPart, string> };

/** @param choose called with the row of the chart's table that was clicked in the chart */
export function builderOf(values: ChartValues, choose: (row: number) => void): ChartBuilder {
	switch (values.kind) {
		case 'bars':
			return valueChart(values.bars);
		case 'courses':
			return courseChart(values.bars);
		case 'curve':
			return curveBuilder(values.view);
		case 'lines':
			return yearChart(values.lines, figureFormats(values.language)[values.unit], values.ground);
		case 'years':
			return yearsChart(values.view, values.names, choose);
	}
}
