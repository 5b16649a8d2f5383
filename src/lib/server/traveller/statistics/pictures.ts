import { stacked } from '$lib/charts/captioned';
import type { Pictures } from '$lib/charts/picture';
import { valueBars } from '$lib/charts/value-bars';
import { yearLines, yearPanel } from '$lib/charts/year-lines';
import { figureFormats } from '$lib/i18n/figure-formats';
import { lodgedView } from '$lib/server/traveller/lodged-view';
import { comparisonRows, partnersView } from '$lib/server/traveller/partners-view';
import { statesView } from '$lib/server/traveller/states-view';
import type { StatisticsQuery } from '$lib/server/traveller/statistics-query';
import { lodgedWords, stateOptions } from './lodged';
import { partnersWords } from './partners';
import { statesWords } from './states';

type Locals = Pick<App.Locals, 'tracker' | 'language'>;

/** A chart on the statistics page, with its title. */
export interface StatisticsPicture {
	title: string;
	pictures: Pictures;
}

type Draw = (locals: Locals, query: StatisticsQuery) => StatisticsPicture | null;

/** The charts of the page, by the names of their files. */
const CHARTS: Record<string, Draw> = {
	counts: (locals, query) => lodgedPicture(locals, query, 'count'),
	shares: (locals, query) => lodgedPicture(locals, query, 'percent'),
	states: (locals, query) => {
		const { caption, bars } = statesWords(query, statesView(locals, Number(query.year)), []);
		return { title: caption, pictures: valueBars(bars) };
	},
	partners: partnersPicture
};

/** `null` if the page has no such chart, or no figures for the choice. */
export function statisticsPicture(
	name: string,
	locals: Locals,
	query: StatisticsQuery
): StatisticsPicture | null {
	return Object.hasOwn(CHARTS, name) ? (CHARTS[name]?.(locals, query) ?? null) : null;
}

function lodgedPicture(
	locals: Locals,
	query: StatisticsQuery,
	unit: 'count' | 'percent'
): StatisticsPicture | null {
	const { language } = locals;
	const words = lodgedWords(query, lodgedView(locals, query), stateOptions(language));
	const chart = words.charts.find((it) => it.unit === unit);
	if (!chart?.drawn) return null;
	const pictures = yearLines(chart.lines, figureFormats(language)[unit], words.ground);
	return { title: chart.caption, pictures };
}

/** The small drawings of the page, one below the other. */
function partnersPicture(locals: Locals, query: StatisticsQuery): StatisticsPicture {
	const { language } = locals;
	const partners = partnersView(locals, query.share);
	const comparisons = comparisonRows(locals, query.share);
	const { caption, read, panels } = partnersWords(query, { partners, comparisons }, language);
	const format = figureFormats(language).percent;
	const all = stacked(
		panels.map(({ name, lines, ground }) => ({ name, picture: yearPanel(lines, format, ground) }))
	);
	return { title: `${caption}. ${read}`, pictures: { wide: all, narrow: all } };
}
