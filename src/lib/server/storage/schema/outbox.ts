import type { Instant } from '$lib/domain/time';

/** Tables for announcements and their recipients. */
export interface OutboxTables {
	notice: NoticeTable;
	follower: FollowerTable;
	webhook: WebhookTable;
	delivery: DeliveryTable;
}

/** A change to announce; written in the transaction of the change. */
export interface NoticeTable {
	id: string;
	milestone_slug: string;
	revision: number;
	kind: string;
	/** JSON of `Localized`. */
	change_note: string;
	created_at: Instant;
	/** Not sent out before, so that an editor can recall it; null: at once. */
	held_until: Instant | null;
	/** When its deliveries were written; null before. */
	fanned_out_at: Instant | null;
	/** 1 if it moves a track to another stage; set when it is fanned out. */
	changes_stage: number;
}

/** Somebody who gets email or (`confirmed_at` null) has not confirmed yet. Unsubscribing deletes the row. */
export interface FollowerTable {
	id: string;
	email: string;
	/** The address in lower case, because different spellings are one reader. */
	email_key: string;
	language: string;
	topic: string;
	cadence: string;
	created_at: Instant;
	confirmed_at: Instant | null;
}

export interface WebhookTable {
	id: string;
	url: string;
	created_at: Instant;
	switched_off_at: Instant | null;
}

/** One message to one recipient; `about` and `about_id` identify its content. */
export interface DeliveryTable {
	id: string;
	channel: string;
	/** Id of a follower or webhook, never an address. */
	recipient: string;
	about: string;
	about_id: string;
	state: string;
	attempts: number;
	next_at: Instant;
	/** The runner that is sending it. */
	holder: string | null;
	/** Why the last attempt failed: a code, never the other side's text, which may contain an address. */
	problem: string | null;
	changed_at: Instant;
}
