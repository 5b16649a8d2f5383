import { endpoint } from '$lib/server/api/endpoint';
import { listSources } from '$lib/server/api/sources';

export const GET = endpoint(listSources);
