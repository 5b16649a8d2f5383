import { endpoint } from '$lib/server/api/endpoint';
import { listMilestones } from '$lib/server/api/milestones';

export const GET = endpoint(listMilestones);
