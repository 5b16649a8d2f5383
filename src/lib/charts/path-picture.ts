import { AGREEMENT_KINDS, type AgreementKind } from '$lib/domain/agreements/agreement';
import { STAGES } from '$lib/domain/agreements/stages';
import type { Language } from '$lib/domain/language';
import type { Headline, Station } from '$lib/domain/record/headline';
import { formatDateShort } from '$lib/domain/time';
import { STAGE_NAMES, TRACK_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';
import type { Mark, Picture, Pictures, Point } from './picture';

/** The path with its two lines, for places without our styles: embeds, cards, PDFs. */
export function pathPictures(tracks: Headline['tracks'], language: Language): Pictures {
	return { wide: wide(tracks, language), narrow: narrow(tracks, language) };
}

const WEIGHT = 4;
const LINE_HEIGHT = 16;
const WIDE = { names: 14, vfa: 56, ra: 128, height: 176, labels: 132 };
/** Longest line of a date under a station, in letters. */
const DATE_LETTERS = 13;

function wide(tracks: Headline['tracks'], language: Language): Picture {
	const xOf = (index: number) => (index + 0.5) / STAGES.length;
	const names = STAGES.flatMap((stage, index) => {
		const lines = wrap(STAGE_NAMES[stage](), 12);
		const bold = AGREEMENT_KINDS.some((kind) => tracks[kind].stage === stage);
		return lines.map((text, line): Mark => ({
			shape: 'text',
			at: { x: xOf(index), y: WIDE.names + LINE_HEIGHT * (line + 2 - lines.length) },
			text,
			tone: bold ? 'ink' : 'ink-2',
			anchor: 'middle',
			bold
		}));
	});
	const lines = AGREEMENT_KINDS.flatMap((kind) => {
		const y = WIDE[kind];
		const { stations } = tracks[kind];
		const places = stations.map((_, index) => ({ x: xOf(index), y }));
		const dates = stations.flatMap((station, index) =>
			wrap(dateWords(station, language), DATE_LETTERS).map((text, line): Mark => ({
				shape: 'text',
				at: { x: xOf(index), y: y + 28 + LINE_HEIGHT * line },
				text,
				tone: 'ink-2',
				anchor: 'middle'
			}))
		);
		const name: Mark = {
			shape: 'text',
			at: { x: 0, y: y + 5 },
			text: TRACK_NAMES[kind](),
			tone: kind,
			anchor: 'start',
			shift: -WIDE.labels,
			bold: true
		};
		return [name, ...rail(kind, stations, places), ...dates];
	});
	const margin = { left: WIDE.labels, right: 4, top: 0, bottom: 0 };
	return { height: WIDE.height, margin, frame: names, data: lines };
}

const NARROW = { row: 60, top: 44, vfa: 0, ra: 0.08, text: 0.15 };

function narrow(tracks: Headline['tracks'], language: Language): Picture {
	const yOf = (index: number) => NARROW.top + index * NARROW.row;
	const heads = AGREEMENT_KINDS.map((kind, index): Mark => ({
		shape: 'text',
		at: { x: index * 0.5, y: 16 },
		text: TRACK_NAMES[kind](),
		tone: kind,
		anchor: 'start',
		shift: index === 0 ? -8 : 0,
		bold: true
	}));
	const words = STAGES.flatMap((stage, index): Mark[] => {
		const stations = AGREEMENT_KINDS.map((kind) => tracks[kind].stations[index] as Station);
		const bold = stations.some(({ state }) => state === 'current');
		const place = (line: number) => ({ x: NARROW.text, y: yOf(index) + 4 + LINE_HEIGHT * line });
		const name: Mark = {
			shape: 'text',
			at: place(0),
			text: STAGE_NAMES[stage](),
			tone: 'ink',
			anchor: 'start',
			bold
		};
		return [name, ...narrowDates(stations, language, place)];
	});
	const lines = AGREEMENT_KINDS.flatMap((kind) => {
		const places = STAGES.map((_, index) => ({ x: NARROW[kind], y: yOf(index) }));
		return rail(kind, tracks[kind].stations, places);
	});
	return {
		height: yOf(STAGES.length - 1) + 16,
		margin: { left: 12, right: 4, top: 0, bottom: 0 },
		frame: [...heads, ...words],
		data: lines
	};
}

/** The dates of both tracks under the name of a stage, each in the colour of its line; equal dates appear once. */
function narrowDates(
	stations: readonly Station[],
	language: Language,
	place: (line: number) => Point
): Mark[] {
	const dates = stations.map((station) => dateWords(station, language));
	const same = dates.every((text) => text === dates[0]);
	return dates.slice(0, same ? 1 : undefined).map((text, index): Mark => ({
		shape: 'text',
		at: place(index + 1),
		text,
		tone: same ? 'ink-2' : AGREEMENT_KINDS[index]!,
		anchor: 'start'
	}));
}

/** The line of one track with its signs: filled is done, gold is now, hollow and dashed is still to come. */
function rail(kind: AgreementKind, stations: readonly Station[], places: readonly Point[]): Mark[] {
	const between = stations.slice(0, -1).map(({ state }, index): Mark => {
		const ends = { from: places[index]!, to: places[index + 1]! };
		return state === 'done'
			? { shape: 'line', ...ends, tone: kind, weight: WEIGHT }
			: { shape: 'line', ...ends, tone: 'hollow', weight: 2, dashed: true };
	});
	const signs = stations.flatMap(({ state }, index): Mark[] => {
		const at = places[index]!;
		if (state === 'ahead')
			return [{ shape: 'dot', at, radius: 7, fill: 'paper', stroke: 'hollow', dashed: true }];
		const tone = state === 'current' ? 'now' : kind;
		return [
			{ shape: 'dot', at, radius: 8, fill: 'paper', stroke: tone },
			{ shape: 'dot', at, radius: 4.5, fill: tone }
		];
	});
	return [...between, ...signs];
}

function dateWords({ state, date }: Station, language: Language): string {
	// Keep the day and its month on one line.
	if (date) return formatDateShort(date, language).replace(/(\d) (?=\p{L})/u, '$1\u00a0');
	return state === 'ahead' ? '' : m.home_date_unknown();
}

/** Breaks `text` between words into lines of at most `letters`, as far as its words allow. */
function wrap(text: string, letters: number): string[] {
	return text.split(' ').reduce<string[]>((lines, word) => {
		const last = lines.at(-1);
		if (last && last.length + 1 + word.length <= letters)
			return [...lines.slice(0, -1), `${last} ${word}`];
		return word ? [...lines, word] : lines;
	}, []);
}
