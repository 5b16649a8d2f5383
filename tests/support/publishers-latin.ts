import { readFileSync } from 'node:fs';
import type { Source } from '$lib/domain/milestones/citation';
import { publisherName } from '$lib/i18n/names/publisher-names';
import type { Allowed } from './allowed-latin';

const FILES = ['agreements', 'effects', 'milestones', 'precedents', 'provisions', 'rules'];

/** What publishers are called in Russian and Kazakh: a medium goes by its own name, whatever its letters. */
export function publishersInLatin(): Allowed {
	const sources = FILES.flatMap(
		(file) =>
			(JSON.parse(readFileSync(`data/${file}.json`, 'utf8')) as { sources: Source[] }).sources
	);
	const names = sources.flatMap((source) => [
		publisherName(source, 'ru'),
		publisherName(source, 'kk')
	]);
	return {
		reason: 'Names of media and portals, which write themselves so.',
		words: [...new Set(names)].filter((name) => /\p{Script=Latin}/u.test(name))
	};
}
