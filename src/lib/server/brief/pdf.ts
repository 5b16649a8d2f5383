import type { Content } from 'pdfmake/interfaces';
import { pathPictures } from '$lib/charts/path-picture';
import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { draw } from '$lib/server/pictures/draw';
import { lookOf } from '$lib/server/pictures/look';
import type { Paper } from '$lib/server/pictures/pdf';
import { svgFile } from '$lib/server/pictures/svg';
import type { Brief, BriefItem } from './brief';

const { colours } = lookOf('light');
/** The size of the drawing of the path, in its own pixels; in the PDF it is as wide as the text. */
const PATH_WIDTH = 1160;
const TEXT_WIDTH = 499;

/** The brief as a PDF of at most two A4 pages, with selectable text. */
export function briefPdf(brief: Brief, language: Language): Promise<Uint8Array<ArrayBuffer>> {
	const foot = `${brief.address} · ${brief.on}`;
	return draw('pdf', { document: documentOf(brief, language), foot });
}

function documentOf(brief: Brief, language: Language): Paper['document'] {
	return {
		pageSize: 'A4',
		pageMargins: [48, 44, 48, 48],
		info: { title: `${brief.title}: ${brief.site}`, subject: brief.sentence },
		language,
		defaultStyle: { font: 'Inter', fontSize: 8.6, lineHeight: 1.25, color: colours.ink },
		styles: {
			h1: { font: 'Serif', fontSize: 18, lineHeight: 1.12 },
			h2: { font: 'Serif', fontSize: 11.5, margin: [0, 9, 0, 3] },
			quiet: { color: colours['ink-2'], fontSize: 7.6 }
		},
		content: [
			{
				text: `${brief.site} · ${brief.title} · ${brief.on}`,
				style: 'quiet',
				margin: [0, 0, 0, 6]
			},
			{ text: brief.sentence, style: 'h1' },
			{ text: brief.rounds, margin: [0, 5, 0, 1] },
			{ text: brief.checked, style: 'quiet' },
			pathOf(brief, language),
			...tracksOf(brief),
			...forecastOf(brief),
			...changesOf(brief),
			...sourcesOf(brief)
		]
	};
}

function pathOf(brief: Brief, language: Language): Content {
	const picture = pathPictures(brief.path, language).wide;
	const svg = svgFile({
		picture,
		width: PATH_WIDTH,
		scheme: 'light',
		title: m.home_path(),
		ground: false
	});
	return { svg, width: TEXT_WIDTH, margin: [0, 12, 0, 0] };
}

function tracksOf({ tracks }: Brief): Content[] {
	return tracks.flatMap(({ kind, name, state, last, next }): Content[] => [
		{
			text: [{ text: `${name}: `, color: colours[kind] }, state],
			style: 'h2'
		},
		labelled(m.brief_last(), last),
		labelled(m.brief_next(), next)
	]);
}

function labelled(label: string, item: BriefItem | null): Content {
	const body: Content[] = item ? itemText(item) : [m.home_next_none()];
	return { text: [{ text: `${label}: `, bold: true }, ...body], margin: [0, 0, 0, 1] };
}

function itemText({ when, title, how, href, notes }: BriefItem): Content[] {
	return [
		{ text: title, link: href },
		` (${when}; ${how})`,
		...(notes.length > 0 ? [{ text: ` [${notes.join(', ')}]`, color: colours['ink-2'] }] : [])
	];
}

function forecastOf({ forecast }: Brief): Content[] {
	if (!forecast) return [{ text: m.embed_no_forecast(), margin: [0, 8, 0, 0] }];
	const figures = forecast.figures.map(({ label, value }) => `${label}: ${value}`).join('   ');
	return [
		{ text: m.forecast_title(), style: 'h2' },
		{ text: forecast.sentence, italics: true },
		{ text: figures, margin: [0, 3, 0, 3] },
		{ text: forecast.basis, style: 'quiet' }
	];
}

function changesOf({ sinceText, changes, more, address }: Brief): Content[] {
	return [
		{ text: sinceText, style: 'h2' },
		...(changes.length === 0 ? [{ text: m.brief_none() }] : []),
		...changes.map((item): Content => ({ text: itemText(item), margin: [0, 0, 0, 2] })),
		...(more > 0 ? [{ text: `${m.brief_more({ count: more })}: ${address}`, style: 'quiet' }] : [])
	];
}

function sourcesOf({ sources }: Brief): Content[] {
	return [
		{ text: m.brief_sources(), style: 'h2' },
		...sources.map(({ number, publisher, title, on, url }): Content => ({
			text: [
				`[${number}] ${[publisher, title, on].filter(Boolean).join(', ')}. `,
				{ text: url, link: url, color: colours['ink-2'] }
			],
			fontSize: 7,
			margin: [0, 0, 0, 1]
		}))
	];
}
