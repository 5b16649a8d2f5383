import type { Outcome } from './outcome';

/**
 * Sends a request to an address that somebody else has chosen. Callers must pass in a function that refuses
 * addresses inside our own network.
 */
export type Deliver = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 10_000;

/** Posts JSON and waits for the answer; @returns the answer, or a code for the failure */
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
			// A redirect counts as a refusal; never follow it.
			redirect: 'manual',
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		return { response };
	} catch (error) {
		const { name, cause } = error as { name: string; cause?: { code?: string } };
		// Only the name or the code, because the message may contain the address, and with it a secret.
		const problem = (cause?.code ?? name).toLowerCase();
		return { failed: { kind: 'failed', problem } };
	}
}
