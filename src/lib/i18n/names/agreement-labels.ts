import type { AgreementStatus } from '$lib/domain/agreements/agreement';
import type { Step } from '$lib/domain/agreements/stages';
import { m } from '$lib/i18n/paraglide/messages';

export const AGREEMENT_STATUS_NAMES: Record<AgreementStatus, () => string> = {
	negotiating: m.agreements_status_negotiating,
	stalled: m.agreements_status_stalled,
	'in-force': m.agreements_status_in_force,
	'partly-suspended': m.agreements_status_partly_suspended,
	suspended: m.agreements_status_suspended,
	superseded: m.agreements_status_superseded
};

/** Before the Treaty of Lisbon Parliament gave an opinion where it now consents: one name for both. */
export const STEP_NAMES: Record<Step, () => string> = {
	mandate: m.agreements_step_mandate,
	'talks-opened': m.agreements_step_talks_opened,
	initialled: m.agreements_step_initialled,
	'commission-proposals': m.agreements_step_commission_proposals,
	'signature-decision': m.agreements_step_signature_decision,
	signed: m.agreements_step_signed,
	'ep-consent': m.agreements_step_ep_consent,
	'conclusion-decision': m.agreements_step_conclusion_decision,
	'in-force': m.agreements_step_in_force,
	superseded: m.agreements_step_superseded,
	'partly-suspended': m.agreements_step_partly_suspended,
	suspended: m.agreements_step_suspended
};
