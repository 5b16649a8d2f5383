import { endpoint } from '$lib/server/api/endpoint';
import { readDump } from '$lib/server/api/dump';

export const GET = endpoint(readDump);
