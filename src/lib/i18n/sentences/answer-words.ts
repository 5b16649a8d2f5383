import { isProblem, type Outcome } from '$lib/domain/effects/check';
import type { Language } from '$lib/domain/language';
import { formatDate } from '$lib/domain/time';
import { formatEuro } from '$lib/i18n/values/money';
import { m } from '$lib/i18n/paraglide/messages';
import { dateSlots } from '$lib/i18n/values/slots';

/** What is known of the fee, and of when to apply; `alone` where nothing is known of the latter. */
type Paid = 'pay' | 'free' | 'unknown';
type When = 'alone' | 'undecided' | 'not-open' | 'open';

type Slots = Record<'amount' | 'first' | 'since_first' | 'last', string> & { count: number };

const SENTENCES: Record<Paid, Record<When, (slots: Slots) => string>> = {
	pay: {
		alone: m.check_answer_pay,
		undecided: m.check_answer_pay_undecided,
		'not-open': m.check_answer_pay_not_open,
		open: m.check_answer_pay_open
	},
	free: {
		alone: () => m.check_answer_free(),
		undecided: () => m.check_answer_free_undecided(),
		'not-open': m.check_answer_free_not_open,
		open: m.check_answer_free_open
	},
	unknown: {
		alone: () => m.check_answer_unknown_fee(),
		undecided: () => m.check_answer_unknown_fee_undecided(),
		'not-open': m.check_answer_unknown_fee_not_open,
		open: m.check_answer_unknown_fee_open
	}
};

/** The answer of the check in one sentence: what is paid today, and when to apply. @param count of travellers */
export function answerSentence(
	{ today: { fee }, window }: Pick<Outcome, 'today' | 'window'>,
	count: number,
	language: Language
): string {
	const dates = isProblem(window) ? null : window;
	const last = dates?.closes ? formatDate(dates.closes, language) : '';
	if (dates?.state === 'past') return m.check_answer_past();
	if (dates?.state === 'closed') return m.check_answer_closed({ last });
	const paid = isProblem(fee) ? 'unknown' : fee.total === 0 ? 'free' : 'pay';
	return SENTENCES[paid][dates?.state ?? 'alone']({
		count,
		amount: isProblem(fee) ? '' : formatEuro(fee.total, language),
		last,
		...(dates?.opens ? dateSlots('first', dates.opens, language) : { first: '', since_first: '' })
	});
}
