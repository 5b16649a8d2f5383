import { isDeepStrictEqual } from 'node:util';
import { addressKey } from '$lib/domain/editorial/address';
import type { Source } from '$lib/domain/milestones/citation';
import { revisionPlaces, sourceAfter } from '$lib/server/storage/history/source-history';
import { listRevisions } from '$lib/server/storage/milestones/revisions';
import type { Handle } from '$lib/server/storage/store';

type Description = Omit<Source, 'id'>;

/** A draft that describes a source. */
export interface Draft {
	slug: string;
	/** The number of its revision. */
	number: number;
}

/**
 * What a draft says of a source, except for what somebody has corrected in the record since the draft began to say it: a
 * draft that only grows older corrects nothing.
 */
export async function keepCorrections(
	db: Handle,
	draft: Draft,
	described: Description,
	known: Source
): Promise<Description> {
	const places = await revisionPlaces(db, draft.slug);
	const said = (await listRevisions(db, draft.slug))
		.filter(({ number }) => number <= draft.number)
		.map(({ id, sources }) => ({
			place: places.get(id) ?? 0,
			source: sources.find(({ url }) => addressKey(url) === addressKey(described.url))
		}));
	const parts: [string, unknown][] = [];
	for (const part of partsOf(described)) {
		const other = said.findIndex(
			({ source }) => !isDeepStrictEqual(source?.[part], described[part])
		);
		const first = other === -1 ? said.at(-1) : said[Math.max(other - 1, 0)];
		const was = await sourceAfter(db, known, first?.place ?? 0);
		const isUntouched = was ? isDeepStrictEqual(was[part], known[part]) : known[part] === null;
		parts.push([part, isUntouched ? described[part] : known[part]]);
	}
	return { ...described, ...Object.fromEntries(parts) };
}

function partsOf({ url: _url, remark: _remark, ...parts }: Description) {
	return Object.keys(parts) as (keyof typeof parts)[];
}
