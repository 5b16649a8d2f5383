import { endpoint } from '$lib/server/api/endpoint';
import { listEffects } from '$lib/server/api/effects';

export const GET = endpoint(listEffects);
