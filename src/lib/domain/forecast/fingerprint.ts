import { CLOCK_STEPS, type Case } from './cases';
import type { ForecastState } from './state';

/**
 * A short text that changes when the state of the talks or a case changes, but not with the day: FNV-1a
 * in 32 bits, enough to distinguish neighbouring rows of a ledger, but no protection against forgery.
 * Source: Fowler, Noll & Vo, "The FNV Non-Cryptographic Hash Algorithm".
 */
export function fingerprint(state: ForecastState, cases: readonly Case[]): string {
	const paths = cases.map((entry) => [entry.id, ...CLOCK_STEPS.map((step) => entry[step])]);
	const text = JSON.stringify([state.stage, state.since, state.opened, paths]);
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}
