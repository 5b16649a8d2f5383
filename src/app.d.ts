import type { IncomingMessage } from 'node:http';
import type { Language, TextIn } from '$lib/domain/language';
import type { Day } from '$lib/domain/time';
import type { TrackerRecord } from '$lib/domain/record/record';
import type { SignedIn } from '$lib/server/auth/editor';
import type { StorageFault } from '$lib/server/storage/fault';
import type { Readers } from '$lib/server/tracker/readers';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** For a page that answers 410: why, and since when, its content is gone. */
			retraction?: { note: TextIn | undefined; on: Day };
		}
		interface Platform {
			/** The request as it came, from adapter-node. */
			req: IncomingMessage;
		}
		interface Locals {
			/** What public pages are made of besides the record. The desk's own tools come from `deskOf`. */
			readers: Readers;
			/** The published record at the moment of the request. */
			record: TrackerRecord;
			today: Day;
			language: Language;
			/** The person in the session; writing needs `requireEditor(locals)`. */
			signedIn: SignedIn | undefined;
			/** Set if an error of this request came from the database. */
			storageFault: StorageFault | undefined;
		}
	}
}

export {};
