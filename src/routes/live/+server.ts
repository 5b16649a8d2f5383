/** Tells open pages of each new version; `version` (or Last-Event-ID, when a reader comes back) is the one they show. */
export const GET = ({ locals, request, url }) => {
	const seen = request.headers.get('last-event-id') ?? url.searchParams.get('version') ?? '';
	const stream = locals.tracker.live.open(/^\d{1,12}$/u.test(seen) ? Number(seen) : undefined);
	// An EventSource that gets no stream gives up: the page stays as it is.
	if (!stream) return new Response(null, { status: 503 });
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no',
			// Its end is the end of the connection: a kept one would hold the shutdown.
			connection: 'close'
		}
	});
};
