import type { ChangeChart } from '$lib/charts/values/change-charts';
import type { ValueBar } from '$lib/charts/values/value-bars';
import {
	compareEffects,
	CATEGORIES,
	generalFee,
	isMissing,
	type Category,
	type Dimension,
	type PrecedentCell
} from '$lib/domain/effects';
import { textIn } from '$lib/domain/language';
import { formatEffect, formatPrecedent } from '$lib/i18n/sentences/effect-texts';
import { formatEuro } from '$lib/i18n/values/money';
import { m } from '$lib/i18n/paraglide/messages';
import { outcomeContext } from '$lib/server/traveller-context';

type Locals = Pick<App.Locals, 'readers' | 'today' | 'record' | 'language'>;

/** The bars of all charts: euros, days, years, numbers of categories. */
export function changesCharts(locals: Locals): Record<ChangeChart, ValueBar[]> {
	return {
		fee: byAgreement('fee', locals),
		'decision-time': byAgreement('decision-time', locals),
		'multiple-entry': byCategory(locals),
		waivers: byAgreement('waivers', locals)
	};
}

/** Kazakhstan today first, then the earlier agreements, the newest first. */
function byAgreement(dimension: Dimension, locals: Locals): ValueBar[] {
	const { language, today, readers } = locals;
	const effect = compareEffects(dimension, 'all', today, outcomeContext(locals));
	const newest = effect.precedents.toSorted((a, b) => (a.inForce < b.inForce ? 1 : -1));
	const name = (slug: string) =>
		textIn(readers.facts.provisions.find((it) => it.slug === slug)?.name ?? {}, language)?.text;
	return [
		{
			label: m.changes_chart_today(),
			value: numberOrNull(effect.today.value),
			text: formatEffect(dimension, effect.today.value, language),
			now: true
		},
		...newest.map((cell) => ({
			// Remove lists of countries in brackets, because they do not fit beside a bar.
			label: (name(cell.agreement) ?? cell.agreement).replace(/ \(\D+\)$/u, ''),
			value: numberOrNull(cell.value),
			text: barText(cell, dimension, locals),
			now: false
		}))
	];
}

/** The value and, if the fee was different when the agreement came into force, that one too. */
function barText(cell: PrecedentCell, dimension: Dimension, { language, readers, record }: Locals) {
	const now = formatPrecedent(dimension, cell, language);
	const provision = readers.facts.provisions.find(({ slug }) => slug === cell.agreement);
	if (dimension !== 'fee' || !provision) return now;
	const then = generalFee(provision, provision.inForce, record.rules);
	if (isMissing(then) || then === cell.value) return now;
	return `${now} (${m.changes_fee_then({ then: formatEuro(then, language) })})`;
}

/** The longest first multiple-entry visa that an earlier agreement gives to any category it names. */
function byCategory(locals: Locals): ValueBar[] {
	const context = outcomeContext(locals);
	const { language, today, readers } = locals;
	return CATEGORIES.flatMap((category: Category) => {
		if (category === 'all') return [];
		const { span } = compareEffects('multiple-entry', category, today, context);
		if (isMissing(span) || span.kind !== 'range') return [];
		const label = textIn(readers.facts.categories.get(category) ?? {}, language)?.text ?? category;
		const text = m.changes_years_to({ count: span.max });
		return [{ label, value: span.max, text, now: false }];
	}).toSorted((a, b) => b.value - a.value);
}

function numberOrNull(value: unknown): number | null {
	return typeof value === 'number' ? value : null;
}
