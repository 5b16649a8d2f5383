/** Notifies open pages of each new version; `version` (or Last-Event-ID after a reconnect) is the version they show. */
export const GET = ({ locals, request, url }) => {
	const seen = request.headers.get('last-event-id') ?? url.searchParams.get('version') ?? '';
	const stream = locals.readers.live.open(/^\d{1,12}$/u.test(seen) ? Number(seen) : undefined);
	// An EventSource without a stream gives up, and the page stays as it is.
	if (!stream) return new Response(null, { status: 503 });
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no',
			// Close the connection with the stream, because a kept-alive connection would delay the shutdown.
			connection: 'close'
		}
	});
};
