/** Actions on many milestones at once; each can be undone. */
export const BULK_ACTIONS = [
	'submit',
	'approve',
	'confidence-high',
	'confidence-medium',
	'confidence-low'
] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];
