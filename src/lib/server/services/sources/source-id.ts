import { createHash } from 'node:crypto';

/** The id of a source by its address: host and the beginning of a digest, `inform-kz-1a2b3c4d`. */
export function sourceIdOf(url: string): string {
	const digest = createHash('sha256').update(url).digest('hex').slice(0, 8);
	const host = URL.canParse(url) ? new URL(url).hostname : '';
	const name = host
		.replace(/^www\./u, '')
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/gu, '')
		.slice(0, 80);
	return [name, digest].filter(Boolean).join('-');
}
