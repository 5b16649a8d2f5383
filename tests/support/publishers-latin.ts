import { readFileSync } from 'node:fs';
import type { Source } from '$lib/domain/milestones/citation';
import { publisherName } from '$lib/i18n/names/publisher-names';
import type { Allowed } from './allowed-latin';

const FILES = ['agreements', 'effects', 'milestones', 'precedents', 'provisions', 'rules'];

/**
 * The publishers that write themselves in Latin letters, as somebody has read them: not taken from the record, which
 * would allow whatever English stands in it.
 */
export const PUBLISHERS_IN_LATIN: Allowed = {
	reason: 'Names of media and portals, which write themselves so.',
	words: readFileSync('tests/support/publishers-latin.txt', 'utf8').trimEnd().split('\n')
};

/** The names with Latin letters by which readers of Russian and Kazakh meet the publishers of the shipped record. */
export function publishersInLatin(): string[] {
	const sources = FILES.flatMap(
		(file) =>
			(JSON.parse(readFileSync(`data/${file}.json`, 'utf8')) as { sources: Source[] }).sources
	);
	const names = sources.flatMap((source) => [
		publisherName(source, 'ru'),
		publisherName(source, 'kk')
	]);
	return [...new Set(names)].filter((name) => /\p{Script=Latin}/u.test(name)).toSorted();
}
