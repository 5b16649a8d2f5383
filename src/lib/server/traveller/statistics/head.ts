import { isMissing, type Known } from '$lib/domain/effects';
import type { Language } from '$lib/domain/language';
import { publisherName, type Source } from '$lib/domain/milestones/citation';
import { m } from '$lib/i18n/paraglide/messages';
import type { newestYear } from '$lib/server/traveller/lodged-view';
import { countText, shareText } from '$lib/server/traveller/statistics-cells';

type Newest = ReturnType<typeof newestYear>;

export function pageWords(newest: Newest, language: Language) {
	return {
		title: m.statistics_title(),
		description: m.statistics_description({ year: newest?.year ?? '' }),
		lead: newest
			? m.statistics_answer({
					count: newest.applied ?? 0,
					year: newest.year,
					applied: countText(newest.applied, language),
					issued: countText(newest.issued, language)
				})
			: '',
		figures: newest ? keyFigures(newest, language) : []
	};
}

/** The newest year in figures, each with its definition, because readers would misread it otherwise. */
function keyFigures(newest: NonNullable<Newest>, language: Language) {
	const { year, applied, issued, notIssued, open, shares, withoutOutlier: outlier } = newest;
	const share = (value: Known<number>) => shareText(isMissing(value) ? null : value, language);
	const figure = (name: string, value: string, means: string) => ({
		name: `${name}, ${year}`,
		value,
		means
	});
	return [
		figure(m.statistics_applied(), countText(applied, language), m.statistics_def_place()),
		figure(
			m.statistics_issued(),
			countText(issued, language),
			open ? m.statistics_def_issued({ open: countText(open, language) }) : ''
		),
		figure(
			m.statistics_not_issued_figure({ share: share(shares.notIssued) }),
			countText(notIssued, language),
			m.statistics_def_not_issued()
		),
		figure(
			m.statistics_mev_figure(),
			share(outlier.withAll),
			m.statistics_germany_note({
				share: share(outlier.leftOut),
				year,
				without: share(outlier.without),
				with: share(outlier.withAll)
			})
		)
	];
}

/** The files with all figures of the page. */
export function sourceLinks(sources: readonly Source[]) {
	return sources.map((source) => ({
		id: source.id,
		url: source.url,
		title: source.title ?? publisherName(source)
	}));
}
