import { endpoint } from '$lib/server/api/endpoint';
import { listStatistics } from '$lib/server/api/statistics';

export const GET = endpoint(listStatistics);
