import type { SourceKind } from '$lib/domain/milestones/citation';

/** Hosts of public authorities; their subdomains count too. */
const OFFICIAL_HOSTS = [
	'europa.eu',
	'gov.kz',
	'akorda.kz',
	'primeminister.kz',
	'parlam.kz',
	'zan.kz',
	'gouv.fr',
	'vie-publique.fr',
	'esteri.it',
	'gov.pl',
	'gov.ie',
	'oireachtas.ie',
	'auswaertiges-amt.de',
	'bmi.bund.de',
	'bundestag.de'
];

/** The likely kind of a source on this host; the editor decides. */
export function kindOfHost(host: string): SourceKind {
	const isOfficial = OFFICIAL_HOSTS.some(
		(official) => host === official || host.endsWith(`.${official}`)
	);
	return isOfficial ? 'official' : 'press';
}
