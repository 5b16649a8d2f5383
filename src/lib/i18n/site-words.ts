import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

/**
 * The words that stand around every page and every chart.
 */
export type SiteWords = ReturnType<typeof siteWords>;
export type FooterWords = ReturnType<typeof footerWords>;

/** The languages as those call them who speak them. */
const LANGUAGE_NAMES: Record<Language, { short: string; long: string }> = {
	kk: { short: 'Қаз', long: 'Қазақша' },
	ru: { short: 'Рус', long: 'Русский' },
	en: { short: 'Eng', long: 'English' }
};

export function siteWords(language: Language) {
	return {
		language,
		name: m.common_app_name(),
		parties: m.common_app_parties(),
		skip: m.common_skip_to_content(),
		menu: { label: m.common_nav_label(), links: menuLinks(language) },
		languages: { label: m.common_languages_label(), names: LANGUAGE_NAMES },
		chart: {
			source: m.charts_source(),
			picture: m.charts_picture(),
			csv: m.charts_csv(),
			table: m.charts_table()
		}
	};
}

function menuLinks(language: Language): { href: string; text: string }[] {
	return [
		{ href: `/${language}`, text: m.common_nav_status() },
		{ href: `/${language}/timeline`, text: m.common_nav_timeline() },
		{ href: `/${language}/forecast`, text: m.common_nav_forecast() },
		{ href: `/${language}/check`, text: m.common_nav_check() },
		{ href: `/${language}/changes`, text: m.common_nav_changes() },
		{ href: `/${language}/precedents`, text: m.common_nav_precedents() },
		{ href: `/${language}/statistics`, text: m.common_nav_statistics() },
		{ href: `/${language}/sources`, text: m.common_nav_sources() }
	];
}

/** The foot of a page. @param version of the record */
export function footerWords(language: Language, version: number) {
	return {
		independent: m.common_footer_independent(),
		about: `${m.common_footer_privacy()} ${m.common_footer_version({ version })}.`,
		links: [
			{ href: `/${language}/follow`, text: m.follow_footer() },
			{ href: `/${language}/brief`, text: m.brief_footer() },
			{ href: `/${language}/data`, text: m.data_link() },
			{ href: `/${language}/embed`, text: m.embed_title() },
			{ href: '/desk', text: m.common_nav_desk(), rel: 'nofollow' }
		]
	};
}
