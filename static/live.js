// Shows when the record has changed since this page was made. Without scripts or a stream, the line stays empty.
const line = document.querySelector('[data-live]');
/** @type {EventSource | undefined} */
let stream;

function close() {
	stream?.close();
	stream = undefined;
}

function show() {
	const words = line?.querySelector('template');
	words?.replaceWith(words.content);
	removeEventListener('pageshow', listen);
	removeEventListener('visibilitychange', listen);
	close();
}

function listen() {
	if (document.hidden) return close();
	if (stream || !(line instanceof HTMLElement)) return;
	stream = new EventSource(`/live?version=${line.dataset.live}`);
	stream.addEventListener('record', show);
}

// Connect only once the page is shown, and close on leaving: an open stream would keep the page out of the
// browser's back/forward cache.
addEventListener('pageshow', listen);
addEventListener('visibilitychange', listen);
addEventListener('pagehide', close);
