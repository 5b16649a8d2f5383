import type { Language } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

/**
 * The words that stand around every page and every chart.
 */
export type SiteWords = ReturnType<typeof siteWords>;
export type ErrorWords = ReturnType<typeof errorWords>;
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
		name: m.app_name(),
		parties: m.app_parties(),
		skip: m.skip_to_content(),
		menu: { label: m.nav_label(), links: menuLinks(language) },
		languages: { label: m.languages_label(), names: LANGUAGE_NAMES },
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
		{ href: `/${language}`, text: m.nav_status() },
		{ href: `/${language}/timeline`, text: m.nav_timeline() },
		{ href: `/${language}/forecast`, text: m.nav_forecast() },
		{ href: `/${language}/check`, text: m.nav_check() },
		{ href: `/${language}/changes`, text: m.nav_changes() },
		{ href: `/${language}/precedents`, text: m.nav_precedents() },
		{ href: `/${language}/statistics`, text: m.nav_statistics() },
		{ href: `/${language}/sources`, text: m.nav_sources() }
	];
}

/** The foot of a page. @param version of the record */
export function footerWords(language: Language, version: number) {
	return {
		independent: m.footer_independent(),
		about: `${m.footer_privacy()} ${m.footer_version({ version })}.`,
		links: [
			{ href: `/${language}/follow`, text: m.follow_footer() },
			{ href: `/${language}/brief`, text: m.brief_footer() },
			{ href: `/${language}/data`, text: m.data_link() },
			{ href: `/${language}/embed`, text: m.embed_title() },
			{ href: '/desk', text: m.nav_desk(), rel: 'nofollow' }
		]
	};
}

/** The pages of errors. */
export function errorWords() {
	return {
		description: m.app_description(),
		missing: { title: m.error_404_title(), text: m.error_404_text() },
		failed: { title: m.error_500_title(), text: m.error_500_text() },
		home: m.error_home()
	};
}
