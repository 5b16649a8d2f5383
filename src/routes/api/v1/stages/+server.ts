import { endpoint } from '$lib/server/api/endpoint';
import { listStages } from '$lib/server/api/stages';

export const GET = endpoint(listStages);
