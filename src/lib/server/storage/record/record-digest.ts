import { createHash } from 'node:crypto';
import { listAgreements } from './agreements';
import { latestCheck, publicCheck } from './checks';
import { listEditionHeads, listEditions } from '$lib/server/storage/milestones/editions';
import { readRecordVersion } from './record-version';
import { listSources } from './sources';
import type { Handle } from '$lib/server/storage/store';

const PAGE = 250;

/**
 * SHA-256 of everything published, in hexadecimal: the same for two databases that publish the same, whatever
 * the engine and the layout of their files.
 */
export async function recordDigest(db: Handle): Promise<string> {
	const hash = createHash('sha256');
	const add = (value: unknown) => hash.update(`${JSON.stringify(value)}\n`);
	add(await readRecordVersion(db));
	const check = await latestCheck(db);
	add(check ? publicCheck(check) : null);
	for (const agreement of await listAgreements(db)) add(agreement);
	for (const source of await listSources(db)) add(source);
	let after = '';
	for (;;) {
		const heads = await listEditionHeads(db, { after, limit: PAGE });
		if (heads.length === 0) break;
		const slugs = heads.map(({ slug }) => slug);
		for (const head of heads) add(head);
		for (const edition of await listEditions(db, slugs)) add(edition);
		after = slugs.at(-1) ?? after;
	}
	return hash.digest('hex');
}
