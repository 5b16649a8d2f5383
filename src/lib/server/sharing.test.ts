import { expect, it } from 'vitest';
import { isShared } from './sharing';

it.each([
	'/api/v1/summary',
	'/api',
	'/en/feed.atom',
	'/kk/feed.json',
	'/ru/milestones/x-1/cite.bib',
	'/en/check/calendar.ics',
	'/en/precedents/data.csv',
	'/en/download.zip'
])('shares %s', (path) => expect(isShared(path)).toBe(true));

it.each([
	'/',
	'/en',
	'/en/data',
	'/en/__data.json',
	'/en/timeline/__data.json',
	'/desk/feed.atom',
	'/apiary',
	'/de/feed.atom',
	'/en/feed.atom/x'
])('keeps %s', (path) => expect(isShared(path)).toBe(false));
