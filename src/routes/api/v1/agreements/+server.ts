import { endpoint } from '$lib/server/api/endpoint';
import { listAgreements } from '$lib/server/api/agreements';

export const GET = endpoint(listAgreements);
