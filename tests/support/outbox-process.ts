import { createClock } from '$lib/server/clock';
import { createTokens } from '$lib/server/auth/tokens';
import { startOutbox } from '$lib/server/outbox/runner';
import { sendersOf } from '$lib/server/outbox/senders';
import { loadRecord } from '$lib/server/record/load';
import { openStore } from '$lib/server/storage/open-store';

/*
 * Only the outbox, as a process of its own that a test can kill: with the production sender and runner, but a
 * lease so short that twenty crashes fit into a test, and so long that no living sender loses it to a busy machine.
 */
const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2);
const store = openStore(databaseUrl);
const record = await loadRecord(store);
const clock = createClock();
startOutbox({
	store,
	record: () => record,
	clock,
	senders: sendersOf({
		store,
		record: () => record,
		clock,
		tokens: createTokens('the key of this test'),
		origin: 'https://tracker.example',
		mail: { smtpUrl, from: 'Tracker <news@tracker.example>' }
	}),
	random: Math.random,
	pollMs: 20,
	leaseMs: 1200
});
process.stdout.write('ready\n');
// The runner alone keeps no process alive.
setInterval(() => {}, 1000);
