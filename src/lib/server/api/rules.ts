import { z } from 'zod';
import { covers, type Rule } from '$lib/domain/effects';
import { inEachLanguage } from '$lib/domain/language';
import { writeArticles } from '$lib/domain/law/article';
import type { Modality } from '$lib/domain/milestones/modality';
import type { Day } from '$lib/domain/time';
import { ruleArticleWords } from '$lib/i18n/sentences/law-words';
import { m } from '$lib/i18n/paraglide/messages';
import { RULE_FAMILIES, ruleItem } from '$lib/server/schemas/api/reckoned-items';
import { dayText } from '$lib/server/schemas/api/parts';
import { travellerSources } from '$lib/server/traveller-context';
import { citedBy } from './cited';
import { list } from './operation';

export const listRules = list({
	id: 'listRules',
	path: '/api/v1/rules',
	summary: m.data_op_rules,
	item: ruleItem,
	filters: {
		family: z.enum(RULE_FAMILIES).optional(),
		on: dayText.optional().meta({ description: 'Only what applies on this day.' })
	},
	items: ({ readers, record, query, today }) =>
		record.rules
			.filter(
				(rule) =>
					(!query.family || rule.family === query.family) &&
					(!query.on || covers(rule, query.on as Day))
			)
			.map(({ id, note: _, citations, article, ...rule }) => ({
				...rule,
				article: article && writeArticles(article),
				articleText: article && inEachLanguage((language) => ruleArticleWords(article, language)),
				value: { ...rule.value },
				id: `${id}-${rule.validFrom}`,
				rule: id,
				clocks: { date: rule.validFrom, recordedOn: null, checkedOn: readers.facts.checkedOn },
				modality: modalityOn(rule, today),
				sources: citedBy(travellerSources({ readers, record }), citations)
			}))
});

function modalityOn(rule: Pick<Rule, 'validFrom' | 'validTo'>, today: Day): Modality {
	if (rule.validFrom > today) return 'scheduled';
	return rule.validTo !== null && rule.validTo < today ? 'happened' : 'in-force';
}
