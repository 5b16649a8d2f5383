import { endpoint } from '$lib/server/api/endpoint';
import { readSummary } from '$lib/server/api/summary';

export const GET = endpoint(readSummary);
