import { complete, isProblem, outcome } from '$lib/domain/effects/check';
import { writeCalendar } from '$lib/feeds/calendar';
import { countryNames } from '$lib/i18n/country-names';
import { m } from '$lib/i18n/paraglide/messages';
import { refuse } from '$lib/server/refuse';
import { outcomeContext } from '$lib/server/traveller-context';
import { readCheck } from '$lib/server/traveller/read-check';

/** The dates for lodging an application, for these answers, as all-day events. */
export const GET = (event) => {
	const { locals, url } = event;
	const { answers, question, canonical } = readCheck(locals, url.searchParams);
	if (question !== null) return refuse(event, 404, m.check_calendar_none());
	const { window } = outcome(complete(answers), outcomeContext(locals));
	if (isProblem(window) || !window.opens || !window.closes || !window.saferBy) {
		return refuse(event, 404, m.check_calendar_none());
	}
	const { language } = locals;
	const country = answers.country
		? (countryNames([answers.country], language)[answers.country] ?? answers.country)
		: m.check_undecided();
	const page = `${url.origin}/${language}/check${canonical}`;
	const key = encodeURIComponent(canonical);
	const days = [
		{ id: `opens-${key}`, day: window.opens, summary: m.check_calendar_opens({ country }) },
		{ id: `safer-${key}`, day: window.saferBy, summary: m.check_calendar_safer({ country }) },
		{ id: `closes-${key}`, day: window.closes, summary: m.check_calendar_closes({ country }) }
	].map((entry) => ({ ...entry, url: page }));
	const name = m.check_title();
	return new Response(writeCalendar({ name, product: 'check', stamp: locals.today, days }), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="lodging-dates.ics"',
			'x-robots-tag': 'noindex'
		}
	});
};
