import { endpoint } from '$lib/server/api/endpoint';
import { listRules } from '$lib/server/api/rules';

export const GET = endpoint(listRules);
