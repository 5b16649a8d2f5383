/*
 * Loaded into a measured server before anything else; it reports the server's use of the machine. We compare
 * processor time, not requests per second, because it is the same on a busy machine.
 */

export interface Usage {
	/** Processor time since the start, user and system, in microseconds. */
	cpu: number;
	/** Resident memory in bytes. */
	rss: number;
}

process.on('message', (message) => {
	if (message !== 'usage') return;
	const { user, system } = process.cpuUsage();
	process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() } satisfies Usage);
});
process.channel?.unref();
