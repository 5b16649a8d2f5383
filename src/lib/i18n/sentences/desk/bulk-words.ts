import type { BulkAction } from '$lib/domain/editorial/bulk';
import { CONFIDENCE_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';

/** What is done with many milestones at once. */
export function bulkName(action: BulkAction): string {
	if (action === 'submit') return m.workflow_submit();
	if (action === 'approve') return m.workflow_approve();
	const confidence = action.replace('confidence-', '') as keyof typeof CONFIDENCE_NAMES;
	return m.workflow_bulk_confidence({ confidence: CONFIDENCE_NAMES[confidence]() });
}
