import { people } from '$lib/server/services/people/people';
import type { Desk } from './command';

/** The person with an email address. @throws Error if there is none; the message lists those that exist */
export async function personAt({ store }: Desk, email: string | undefined) {
	const all = await people(store);
	const found = all.find((person) => person.email.toLowerCase() === email?.toLowerCase());
	if (found) return found;
	const known = all.map((person) => person.email).join(', ') || 'nobody yet';
	throw new Error(`Whose? Give the email of somebody on the desk: ${known}.`);
}
