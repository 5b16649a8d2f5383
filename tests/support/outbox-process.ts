import { createClock } from '$lib/server/clock';
import { createTokens } from '$lib/server/auth/tokens';
import { startOutbox } from '$lib/server/outbox/runner';
import { sendersOf } from '$lib/server/outbox/senders';
import { loadRecord } from '$lib/server/record/load';
import { openStore } from '$lib/server/storage/open-store';

/*
 * Only the outbox, in a separate process that a test can kill. It uses the production sender and runner, but its
 * lease is short enough for twenty crashes in a test, and long enough not to expire on a busy machine.
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
// The runner alone does not keep the process alive.
setInterval(() => {}, 1000);
