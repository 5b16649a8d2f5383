/*
 * Loaded into a measured server before anything else: answers what it has used of the machine. Processor
 * time, not requests per second, is what is compared: it is the same on a busy machine.
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
