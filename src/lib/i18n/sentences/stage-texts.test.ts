import { describe, expect, it } from 'vitest';
import { STAGE_FACTS, STAGES } from '$lib/domain/agreements/stages';
import { LANGUAGES } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import { STAGE_BASES } from './stage-texts';

const numbers = (text: string) => (text.match(/\d+/gu) ?? []).map(Number).sort((a, b) => a - b);

describe.each(LANGUAGES)('the legal bases in %s', (locale) => {
	it.each(STAGES)('agree with the facts of the stage: %s', (stage) => {
		const text = STAGE_BASES[stage]({}, { locale });
		const { legalBasis } = STAGE_FACTS[stage];
		if (legalBasis === null) {
			expect(text).toBe(m.stages_basis_none({}, { locale }));
		} else {
			expect(numbers(text)).toEqual(numbers(legalBasis));
			expect(text.includes('a)')).toBe(legalBasis.includes('(a)'));
		}
	});
});
