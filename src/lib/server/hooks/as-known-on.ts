import { error, type Handle } from '@sveltejs/kit';
import type { TrackerRecord } from '$lib/domain/record/record';
import { formatDate, parseDay, type Day } from '$lib/domain/time';
import { m } from '$lib/i18n/paraglide/messages';

const PUBLIC_ROUTE = /^\/(?:\[lang=language\]|api)(?:\/|$)/u;

/**
 * `?as-of=` names the day as of which the record is asked for, as references do. It is answered where nothing
 * was published since, for then the present record is the one of that day; of any other day a reader is told
 * that it cannot be shown, rather than shown something else.
 */
export const asKnownOn: Handle = ({ event, resolve }) => {
	const asked = event.url.searchParams.get('as-of');
	const { locals, route } = event;
	if (asked === null || !route.id || !PUBLIC_ROUTE.test(route.id)) return resolve(event);
	const day = parseDay(asked);
	// The API says of each parameter by itself what is wrong with it.
	if (!day && !route.id.startsWith('/api')) refuse(m.brief_bad_date({ text: asked }));
	if (!day) return resolve(event);
	if (day > locals.today) refuse(m.brief_future({ text: asked }));
	const since = lastChange(locals.record);
	if (day < since)
		refuse(
			m.as_of_not_kept({
				day: formatDate(day, locals.language),
				since: formatDate(since, locals.language)
			})
		);
	locals.today = day;
	return resolve(event);
};

function refuse(reason: string): never {
	error(404, { message: reason, reason });
}

/** The last day on which anything in the record that carries a day changed. */
function lastChange({ milestones, check }: TrackerRecord): Day {
	const days = milestones.flatMap(({ recordedOn, revisedOn }) => [recordedOn, revisedOn]);
	return [check.checkedOn, ...days].toSorted().at(-1) ?? check.checkedOn;
}
