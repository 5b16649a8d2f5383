import type { ChangeKind } from '$lib/domain/record/changes';
import type { Standing, WorkState } from '$lib/domain/editorial/workflow';
import { m } from '$lib/i18n/paraglide/messages';

const STATES: Record<WorkState, () => string> = {
	public: m.workflow_state_public,
	draft: m.workflow_state_draft,
	'in-review': m.workflow_state_in_review,
	approved: m.workflow_state_approved,
	scheduled: m.workflow_state_scheduled
};

const STANDINGS: Record<Standing, () => string> = {
	unpublished: m.workflow_standing_unpublished,
	published: m.workflow_standing_published,
	corrected: m.workflow_standing_corrected,
	retracted: m.workflow_standing_retracted
};

export const CHANGE_NAMES: Record<ChangeKind, () => string> = {
	published: m.workflow_change_published,
	corrected: m.workflow_change_corrected,
	retracted: m.workflow_change_retracted
};

/** How the newest revision of a milestone stands. */
export function stateName(state: WorkState): string {
	return STATES[state]();
}

/** What readers see of a milestone beside it. */
export function standingName(standing: Standing): string {
	return STANDINGS[standing]();
}

const REFUSALS: Record<string, () => string> = {
	role: m.workflow_refused_role,
	state: m.workflow_refused_state,
	incomplete: m.workflow_refused_incomplete,
	'own-work': m.workflow_refused_own_work,
	'second-person': m.workflow_refused_second_person,
	'reason-required': m.workflow_refused_reason,
	'return-reason': m.workflow_refused_return_reason,
	'title-missing': m.workflow_refused_title,
	'due-invalid': m.workflow_refused_due,
	changed: m.workflow_refused_changed,
	late: m.workflow_refused_late,
	outdated: m.workflow_refused_outdated,
	unconfirmed: m.workflow_refused_unconfirmed,
	'no-official-source': m.workflow_refused_no_official
};

/** Why a step was not taken. */
export function refusalWords(problem: string): string {
	return (REFUSALS[problem] ?? m.workflow_refused_state)();
}

const DONE: Record<string, () => string> = {
	saved: m.workflow_done_saved,
	merged: m.workflow_done_merged,
	submitted: m.workflow_done_submitted,
	published: m.desk_published,
	approve: m.workflow_done_approved,
	withdraw: m.workflow_done_returned,
	return: m.workflow_done_returned,
	schedule: m.workflow_done_scheduled,
	unschedule: m.workflow_done_unscheduled,
	retract: m.workflow_done_retracted,
	restored: m.workflow_done_restored,
	named: m.workflow_done_named,
	'still-right': m.workflow_done_still_right
};

/** What was done, for the page that follows; nothing for a word of an address that we do not know. */
export function doneWords(done: string | null): string | undefined {
	return done !== null && Object.hasOwn(DONE, done) ? DONE[done]?.() : undefined;
}

const ACTIONS: Record<string, () => string> = {
	imported: m.workflow_action_imported,
	submit: m.workflow_action_submit,
	withdraw: m.workflow_action_withdraw,
	return: m.workflow_action_return,
	approve: m.workflow_action_approve,
	published: m.workflow_action_published,
	schedule: m.workflow_action_schedule,
	unschedule: m.workflow_action_unschedule,
	'fell-out': m.workflow_action_fell_out,
	missed: m.workflow_action_missed,
	retracted: m.workflow_action_retracted,
	named: m.workflow_action_named,
	'still-right': m.workflow_action_still_right,
	recalled: m.workflow_action_recalled
};

/** What somebody did with a milestone. */
export function actionName(action: string): string {
	return ACTIONS[action]?.() ?? action;
}

const MODES: Record<string, () => string> = {
	edited: m.workflow_how_edited,
	autosaved: m.workflow_how_autosaved,
	merged: m.workflow_how_merged,
	restored: m.workflow_how_restored,
	imported: m.desk_history_imported
};

/** How a revision came to be. */
export function howName(how: string): string {
	return MODES[how]?.() ?? how;
}
