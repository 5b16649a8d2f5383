import { endpoint } from '$lib/server/api/endpoint';
import { readAgreement } from '$lib/server/api/agreements';

export const GET = endpoint(readAgreement);
