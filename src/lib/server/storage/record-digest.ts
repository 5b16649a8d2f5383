import { createHash } from 'node:crypto';
import { listAgreements } from './agreements';
import { latestCheck } from './checks';
import { listContents, listPublications } from './milestones';
import { readRecordVersion } from './record-version';
import { listSources } from './sources';
import type { Handle } from './store';

const PAGE = 250;

/**
 * SHA-256 of everything published, in hexadecimal: the same for two databases that tell readers the same,
 * whatever the engine and the layout of their files.
 */
export async function recordDigest(db: Handle): Promise<string> {
	const hash = createHash('sha256');
	const add = (value: unknown) => hash.update(`${JSON.stringify(value)}\n`);
	add(await readRecordVersion(db));
	add((await latestCheck(db)) ?? null);
	for (const agreement of await listAgreements(db)) add(agreement);
	for (const source of await listSources(db)) add(source);
	let after = '';
	for (;;) {
		const publications = await listPublications(db, { after, limit: PAGE });
		if (publications.length === 0) break;
		const ids = publications.map(({ revisionId }) => revisionId);
		const contents = await listContents(db, ids);
		for (const publication of publications)
			add([publication, contents.get(publication.revisionId)]);
		after = publications.at(-1)?.slug ?? after;
	}
	return hash.digest('hex');
}
