import { inEachLanguage } from '$lib/domain/language';
import { z } from 'zod';
import {
	BASES,
	CATEGORIES,
	compareEffects,
	DIMENSIONS,
	isMissing,
	type Category,
	type Dimension,
	type Effect,
	type EffectValue,
	type Known
} from '$lib/domain/effects';
import { formatInference } from '$lib/i18n/sentences/effect-texts';
import { m } from '$lib/i18n/paraglide/messages';
import { speaking } from '$lib/server/language';
import { effectItem } from '$lib/server/schemas/api/reckoned-items';
import { travellerSources } from '$lib/server/traveller-context';
import { modalityOfStatus } from './agreements';
import { citedBy } from './cited';
import { list, type Asked } from './operation';

type Item = z.output<typeof effectItem>;
type Situation = Pick<Asked<unknown>, 'readers' | 'record' | 'today'>;

export const listEffects = list({
	id: 'listEffects',
	path: '/api/v1/effects',
	summary: m.data_op_effects,
	item: effectItem,
	filters: {
		dimension: z.enum(DIMENSIONS).optional(),
		category: z.enum(CATEGORIES).default('all'),
		basis: z.enum(BASES).optional()
	},
	items: (asked) =>
		DIMENSIONS.filter((it) => !asked.query.dimension || it === asked.query.dimension)
			.flatMap((dimension) => claimsOf(dimension, asked.query.category, asked))
			.filter(({ basis }) => !asked.query.basis || basis === asked.query.basis)
});

function claimsOf(dimension: Dimension, category: Category, situation: Situation): Item[] {
	const { facts } = situation.readers;
	const { rules } = situation.record;
	const sources = travellerSources(situation);
	const effect = compareEffects(dimension, category, situation.today, { ...facts, rules });
	const head = { dimension, category };
	const { today, official } = effect;
	const dated = (date: Item['clocks']['date']) => ({
		clocks: { date, recordedOn: null, checkedOn: facts.checkedOn }
	});
	return [
		{
			...head,
			...dated(null),
			id: `${dimension}-${category}-law`,
			modality: 'in-force',
			basis: 'law',
			agreement: null,
			bound: 'exact',
			...valueOf(today.value),
			text: null,
			sources: citedBy(sources, today.citations)
		},
		...effect.precedents.map((cell): Item => ({
			...head,
			...dated(cell.inForce),
			id: `${dimension}-${category}-${cell.agreement}`,
			modality: modalityOfPrecedent(cell.agreement, situation),
			basis: 'precedent',
			agreement: cell.agreement,
			bound: cell.bound,
			...valueOf(cell.value),
			text: null,
			sources: citedBy(sources, cell.citations)
		})),
		...official.map(({ statement }): Item => ({
			...head,
			...dated(isMissing(statement.date) ? null : statement.date),
			id: `${dimension}-${category}-${statement.id}`,
			modality: 'said',
			basis: 'official-statement',
			agreement: null,
			bound: 'exact',
			value: null,
			missing: null,
			text: statement.text,
			sources: citedBy(sources, statement.citations)
		})),
		{ ...head, ...dated(null), ...inferenceOf(effect, situation) }
	];
}

function inferenceOf({ dimension, category, inference }: Effect, situation: Situation) {
	const { text, citations } = inference.texts.inference;
	return {
		id: `${dimension}-${category}-inference`,
		modality: 'projection' as const,
		basis: 'inference' as const,
		agreement: null,
		bound: 'exact' as const,
		value: null,
		missing: null,
		text: inEachLanguage((language) =>
			speaking(language, () => formatInference(text, inference.figures, language))
		),
		sources: citedBy(travellerSources(situation), citations)
	};
}

function valueOf(value: Known<EffectValue>): Pick<Item, 'value' | 'missing'> {
	return isMissing(value) ? { value: null, missing: value.missing } : { value, missing: null };
}

/** An earlier version may have been superseded or suspended: then its provisions are history. */
function modalityOfPrecedent(slug: string, { readers, record }: Situation) {
	const slugs = readers.facts.provisions.find((it) => it.slug === slug)?.precedentSlugs ?? [];
	const inForce = record.agreements.some(
		(it) =>
			slugs.includes(it.slug) && it.kind === 'vfa' && modalityOfStatus(it.status) === 'in-force'
	);
	return inForce ? ('in-force' as const) : ('happened' as const);
}
