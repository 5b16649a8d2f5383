import { hostOf } from '$lib/domain/editorial/address';

/**
 * The hosts on which the two parties themselves publish: the institutions of the EU, and the state bodies and the law
 * database of Kazakhstan. Only they can carry a step of the talks into the headline.
 */
export const OFFICIAL_HOSTS = ['europa.eu', 'gov.kz', 'adilet.zan.kz'] as const;

/** Whether `url` lies on one of {@link OFFICIAL_HOSTS} or below it. */
export function isOfficialAddress(url: string): boolean {
	const host = hostOf(url);
	return OFFICIAL_HOSTS.some((official) => host === official || host.endsWith(`.${official}`));
}
