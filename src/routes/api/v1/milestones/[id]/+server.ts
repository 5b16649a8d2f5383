import { endpoint } from '$lib/server/api/endpoint';
import { readMilestone } from '$lib/server/api/milestones';

export const GET = endpoint(readMilestone);
