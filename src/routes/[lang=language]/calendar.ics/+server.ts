import { isDay } from '$lib/domain/time';
import { calendarDays, writeCalendar } from '$lib/feeds/calendar';
import { m } from '$lib/i18n/paraglide/messages';
import { documentResponse } from '$lib/feeds/response';
import { descriptionsOf, retractionsOf } from '$lib/server/services/record/descriptions';
import { wordsOf } from '$lib/server/services/milestones/words';

/** Every milestone with a known day, as all-day events; retracted ones are cancelled. */
export const GET = ({ locals, url }) => {
	const { record, language } = locals;
	const descriptions = descriptionsOf(record, url.origin);
	const retractions = retractionsOf(record, url.origin);
	const days = calendarDays(descriptions, retractions, wordsOf(language));
	const undated = descriptions.filter(({ clocks }) => !isDay(clocks.date));
	const body = writeCalendar({
		name: m.common_site_title(),
		description:
			undated.length > 0 ? m.data_calendar_about({ count: undated.length }) : m.data_calendar_all(),
		product: 'milestones',
		days
	});
	return documentResponse(body, { type: 'text/calendar' });
};
