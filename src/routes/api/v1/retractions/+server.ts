import { endpoint } from '$lib/server/api/endpoint';
import { listRetractions } from '$lib/server/api/milestones';

export const GET = endpoint(listRetractions);
