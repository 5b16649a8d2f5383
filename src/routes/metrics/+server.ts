import { metrics, readMetrics } from '$lib/server/metrics';

/** For Prometheus; the reverse proxy hides it from the public (docs/operations.md). */
export const GET = async () =>
	new Response(await readMetrics(), {
		headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' }
	});
