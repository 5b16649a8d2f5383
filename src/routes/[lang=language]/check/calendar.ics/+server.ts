import { complete, isProblem, outcome } from '$lib/domain/effects/check';
import { toMilliseconds } from '$lib/domain/time';
import { writeCalendar } from '$lib/feeds/calendar';
import { countryNames } from '$lib/i18n/names/country-names';
import { m } from '$lib/i18n/paraglide/messages';
import { refuse } from '$lib/server/refuse';
import { outcomeContext } from '$lib/server/traveller-context';
import { addressOf, readCheck } from '$lib/server/traveller/read-check';

const MINUTE_MS = 60_000;

/**
 * The lodging dates of these answers, as whole days. The file may be passed on: it does not say who travels. A trip that
 * has only moved has the same entries, and they are newer, so calendars replace what they have.
 */
export const GET = (event) => {
	const { locals, url } = event;
	const { answers, question } = readCheck(locals, url.searchParams);
	if (question !== null) return refuse(event, 404, m.check_calendar_none());
	const { window } = outcome(complete(answers), outcomeContext(locals));
	if (isProblem(window) || !window.opens || !window.closes || !window.saferBy) {
		return refuse(event, 404, m.check_calendar_none());
	}
	const { language } = locals;
	const country = answers.country
		? (countryNames([answers.country], language)[answers.country] ?? answers.country)
		: m.check_undecided();
	const { travellers: _, ...shared } = answers;
	const { trip: __, ...lasting } = shared;
	const { nameOf, now } = locals.readers;
	const changed = now();
	const uid = `${nameOf(addressOf(lasting))}@${url.hostname}`;
	const days = [
		{ id: `opens-${uid}`, day: window.opens, summary: m.check_calendar_opens({ country }) },
		{ id: `safer-${uid}`, day: window.saferBy, summary: m.check_calendar_safer({ country }) },
		{ id: `closes-${uid}`, day: window.closes, summary: m.check_calendar_closes({ country }) }
	].map((entry) => ({
		...entry,
		url: `${url.origin}/${language}/check${addressOf(shared)}`,
		changed,
		// Nothing of earlier files is kept: minutes are what has always grown since. It fits until the year 6053.
		sequence: Math.floor(toMilliseconds(changed) / MINUTE_MS)
	}));
	const name = m.check_title();
	return new Response(writeCalendar({ name, product: 'check', days }), {
		headers: {
			'cache-control': 'private, no-store',
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="lodging-dates.ics"',
			'x-robots-tag': 'noindex'
		}
	});
};
