import { parseDay } from '$lib/domain/time';

const THEMES = ['auto', 'light', 'dark'] as const;

export const load = ({ url }) => {
	const asked = url.searchParams.get('theme');
	const theme = THEMES.find((candidate) => candidate === asked) ?? 'auto';
	const text = url.searchParams.get('on')?.trim() ?? '';
	const frozen = parseDay(text);
	const query = new URLSearchParams();
	if (theme !== 'auto') query.set('theme', theme);
	if (frozen) query.set('as-of', frozen);
	return {
		themes: THEMES,
		theme,
		/** As it was typed. */
		on: text,
		isUnclear: text !== '' && !frozen,
		query: query.size > 0 ? `?${query}` : ''
	};
};
