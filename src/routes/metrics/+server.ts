import { readConfig } from '$lib/server/config/config';
import { metrics, readMetrics } from '$lib/server/metrics';
import { mayReadMetrics } from '$lib/server/metrics-access';

/** For Prometheus on this machine, or with a token (docs/operations.md); for everybody else there is nothing here. */
export const GET = async ({ request, platform }) => {
	const caller = { headers: request.headers, address: platform?.req.socket.remoteAddress };
	const { metricsToken } = readConfig(process.env);
	if (!mayReadMetrics(caller, metricsToken)) return new Response('Not found\n', { status: 404 });
	return new Response(await readMetrics(), {
		headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' }
	});
};
