import { expect, it } from 'vitest';
import { mayCache, withoutUnknown } from './known-queries';

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
])('%s?%s may be cached: %s', (route, query, known) => {
	expect(mayCache(route, new URLSearchParams(query))).toBe(known);
});

it.each([
	['/[lang=language]/timeline', 'track=vfa&utm_source=news&order=oldest', 'track=vfa&order=oldest'],
	['/[lang=language]/brief.pdf', 'zz=1', ''],
	['/[lang=language]/card.png', 'as-of=2026-03-01&zz=1', 'as-of=2026-03-01'],
	['/[lang=language]/check', 'age=19&age=45&income=low', 'age=19&age=45&income=low'],
	[
		'/[lang=language]/forecast',
		'unit=ra&without=BLR&without=RUS&x=1',
		'unit=ra&without=BLR&without=RUS'
	],
	['/[lang=language]/follow/confirm', 'token=a&token=b', 'token=a&token=b']
])('%s reads of ?%s: %s', (route, query, read) => {
	expect(withoutUnknown(route, new URLSearchParams(query)).toString()).toBe(read);
});
