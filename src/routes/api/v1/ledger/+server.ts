import { endpoint } from '$lib/server/api/endpoint';
import { listLedger } from '$lib/server/api/forecast';

export const GET = endpoint(listLedger);
