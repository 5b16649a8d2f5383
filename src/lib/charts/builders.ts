import type { Language } from '$lib/domain/language';
import { figureFormats } from '$lib/i18n/figure-formats';
import type { CourseBar } from './course-bars';
import { courseChart } from './course-chart';
import type { ChartBuilder } from './fit';
import { curveBuilder } from './forecast-chart';
import type { CurveView } from './forecast-curve';
import { yearsChart, type YearPart, type YearsView } from './milestone-years';
import { valueChart, type ValueBar } from './value-bars';
import { yearChart } from './year-chart';
import type { YearGround, YearLine } from './year-frame';

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
