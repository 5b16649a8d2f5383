import type { Outcome } from './outcome';

/**
 * Sends a request to an address that somebody else has chosen. Whoever passes it in vouches that it refuses
 * addresses inside our own network.
 */
export type Deliver = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 10_000;

/** Posts JSON and waits for the answer; @returns the answer, or how it failed, as a code */
export async function postJson(
	deliver: Deliver,
	url: string,
	{ body, headers = {} }: { body: string; headers?: Record<string, string> }
): Promise<{ response: Response } | { failed: Outcome }> {
	try {
		const response = await deliver(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body,
			// A redirect is an answer other than yes: it is followed nowhere.
			redirect: 'manual',
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		return { response };
	} catch (error) {
		const { name, cause } = error as { name: string; cause?: { code?: string } };
		// The name or the code, never the words: they may hold the address, and with it a secret.
		const problem = (cause?.code ?? name).toLowerCase();
		return { failed: { kind: 'failed', problem } };
	}
}
