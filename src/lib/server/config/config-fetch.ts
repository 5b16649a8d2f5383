/* Whether other sites may be read; read with the rest of the settings by config.ts. */

export interface FetchConfig {
	/** Whether the tracker may read other sites: sources, feeds, links. */
	fetch: boolean;
	/** Hosts with their port that may be read although they are not public: for tests and a local server. */
	fetchAllowHosts: string[];
}

export const FETCH_SETTINGS = ['FETCH', 'FETCH_ALLOW_HOSTS'] as const;

type Environment = Partial<Record<(typeof FETCH_SETTINGS)[number], string>>;

/** Adds one line to `problems` for each bad setting. */
export function readFetch(environment: Environment, problems: string[]): FetchConfig {
	const fetch = environment.FETCH || 'off';
	const fetchAllowHosts = (environment.FETCH_ALLOW_HOSTS ?? '')
		.split(',')
		.flatMap((host) => host.trim() || []);
	if (fetch !== 'on' && fetch !== 'off') problems.push('FETCH must be "on" or "off".');
	if (!fetchAllowHosts.every(isHostAndPort))
		problems.push(
			'FETCH_ALLOW_HOSTS must be hosts with their port, separated by commas, such as 127.0.0.1:8080.'
		);
	return { fetch: fetch === 'on', fetchAllowHosts };
}

function isHostAndPort(value: string): boolean {
	return /^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/iu.test(value) && URL.canParse(`http://${value}`);
}
