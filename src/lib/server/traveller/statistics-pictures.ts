import type { StatisticsQuery } from '$lib/domain/effects/statistics-query';
import { stacked } from '$lib/charts/captioned';
import type { Pictures } from '$lib/charts/picture';
import { valueBars } from '$lib/charts/values/value-bars';
import { yearLines, yearPanel } from '$lib/charts/years/year-lines';
import { figureFormats } from '$lib/i18n/values/figure-formats';
import { m } from '$lib/i18n/paraglide/messages';
import {
	countsCaption,
	PARTNERS_CAPTIONS,
	sharesCaption
} from '$lib/i18n/sentences/statistics-texts';
import { hasFigures, lodgedView } from './lodged-view';
import { partnersView } from './partners-view';
import { statesView } from './states-view';

type Locals = Pick<App.Locals, 'readers' | 'language'>;

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
		const { bars } = statesView(locals, Number(query.year));
		return { title: m.statistics_chart_states({ year: query.year }), pictures: valueBars(bars) };
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
	const { counts, shares, ground } = lodgedView(locals, query);
	const lines = unit === 'count' ? counts : shares;
	if (!lines.some(hasFigures)) return null;
	const caption = unit === 'count' ? countsCaption : sharesCaption;
	return {
		title: caption(query, language),
		pictures: yearLines(lines, figureFormats(language)[unit], ground)
	};
}

/** The small drawings of the page, one below the other. */
function partnersPicture(locals: Locals, query: StatisticsQuery): StatisticsPicture {
	const format = figureFormats(locals.language).percent;
	const all = stacked(
		partnersView(locals, query.share).map(({ name, lines, ground }) => ({
			name,
			picture: yearPanel(lines, format, ground)
		}))
	);
	const title = `${PARTNERS_CAPTIONS[query.share]()}. ${m.statistics_partners_read()}`;
	return { title, pictures: { wide: all, narrow: all } };
}
