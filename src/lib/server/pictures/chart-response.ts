import { captioned, type Caption, type FootLine } from '$lib/charts/captioned';
import type { Pictures } from '$lib/charts/picture';
import type { PictureFormat } from '$lib/domain/formats';
import { formatDate } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';
import { pictureResponse } from './picture-response';

interface ChartFile extends Omit<Caption, 'foot'> {
	pictures: Pictures;
	/** Where the figures come from: in the reader's words, or as the sources call themselves. */
	source: string | readonly FootLine[];
}

interface ChartRequest {
	params: { format: PictureFormat };
	url: URL;
	locals: Pick<App.Locals, 'today' | 'language'>;
}

/** The size of the whole file, in its own pixels. */
const WIDTHS = { wide: 1000, narrow: 360 };

/** Answers with a chart that includes its title, source and date; `?shape=narrow` for columns. */
export function chartResponse(
	{ params, url, locals }: ChartRequest,
	{ pictures, title, key, source }: ChartFile
): Promise<Response> {
	const { today, language } = locals;
	const shape = url.searchParams.get('shape') === 'narrow' ? 'narrow' : 'wide';
	const width = WIDTHS[shape];
	const page = url.host + url.pathname.split('/').slice(0, 3).join('/');
	const site = m.common_site_title();
	const foot = [
		...(typeof source === 'string'
			? [{ text: `${m.charts_source()} ${source}` }]
			: [{ text: m.charts_source() }, ...source]),
		{ text: `${site}, ${m.brief_on({ date: formatDate(today, language) })}, ${page}` }
	];
	const picture = captioned(pictures[shape], { title, foot, ...(key ? { key } : {}) }, width);
	return pictureResponse(params.format, url, { picture, width, title, language });
}
