import { describe, expect, it } from 'vitest';
import type { Localized } from '$lib/domain/language';
import { day } from '$lib/domain/time';
import { slugSchema } from '$lib/server/schemas/text';
import { milestoneSlug } from './milestone-slug';

const MARCH = day('2026-03-03');
const free = () => false;

describe('the address of a milestone', () => {
	it.each<[Localized, string]>([
		[{ en: 'Third round of talks', ru: 'Третий раунд' }, 'third-round-of-talks-2026'],
		[{ en: 'Third round, March 2026' }, 'third-round-march-2026'],
		[{ ru: 'Третий раунд' }, 'tretiy-raund-2026'],
		[{ kk: 'Үшінші раунд Қазақстанда' }, 'ushinshi-raund-qazaqstanda-2026'],
		[{ kk: 'ӘҒҚҢӨҰҮҺІ' }, 'agqnouuhi-2026'],
		[{ en: '!!!' }, 'milestone-2026'],
		[{ en: '…日本' }, 'milestone-2026']
	])('%j', (title, slug) => {
		expect(milestoneSlug(title, MARCH, free)).toBe(slug);
	});

	it('is cut between words', () => {
		const slug = milestoneSlug({ en: 'negotiation '.repeat(20) }, MARCH, free);
		expect(slug).toBe(`${Array(6).fill('negotiation').join('-')}-2026`);
		expect(slugSchema.safeParse(slug).success).toBe(true);
	});

	it('gets a number if another milestone has it', () => {
		const taken = new Set(['round-2026', 'round-2026-2']);
		expect(milestoneSlug({ en: 'Round' }, MARCH, (slug) => taken.has(slug))).toBe('round-2026-3');
	});
});
