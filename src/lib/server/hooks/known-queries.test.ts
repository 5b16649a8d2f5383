import { expect, it } from 'vitest';
import { knowsQuery } from './known-queries';

it.each([
	['/[lang=language]', '', true],
	['/[lang=language]/timeline', 'track=vfa&order=oldest', true],
	['/[lang=language]/timeline', 'as-of=2026-03-01', true],
	['/[lang=language]/timeline', 'utm_source=news', false],
	['/[lang=language]/timeline', 'track=vfa&track=ra', false],
	['/[lang=language]/timeline', `q=${'a'.repeat(600)}`, false],
	['/[lang=language]/milestones/[slug]', 'track=vfa', false],
	['/[lang=language]/check', 'who=students&country=DEU', true],
	['/[lang=language]/forecast', 'by=2027-01-01', true],
	['/[lang=language]/unheard-of', 'by=2027-01-01', false],
	['/api/v1/milestones', 'track=vfa&limit=10', true],
	['/api/v1/milestones/[id]', 'lang=kk', true],
	['/api/v1/milestones', 'utm_source=news', false],
	[null, 'by=2027-01-01', false]
])('%s?%s is known: %s', (route, query, known) => {
	expect(knowsQuery(route, new URLSearchParams(query))).toBe(known);
});
