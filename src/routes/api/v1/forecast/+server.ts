import { endpoint } from '$lib/server/api/endpoint';
import { readForecast } from '$lib/server/api/forecast';

export const GET = endpoint(readForecast);
