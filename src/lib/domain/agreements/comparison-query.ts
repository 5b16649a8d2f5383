import {
	COMPARISON_KINDS,
	COMPARISON_ORDERS,
	type ComparisonKind,
	type ComparisonOrder
} from './comparison';
import { AGREEMENT_STATUSES, type AgreementStatus } from './agreement';
import { choice, type Readers } from '$lib/domain/query';

/** What the address of the comparison can ask for. */
export interface ComparisonQuery {
	kind: ComparisonKind;
	status: AgreementStatus | 'all';
	sort: ComparisonOrder;
	order: 'up' | 'down';
}

export const DEFAULT_COMPARISON: ComparisonQuery = {
	kind: 'all',
	status: 'all',
	sort: 'duration',
	order: 'up'
};

export const COMPARISON_READERS: Readers<ComparisonQuery> = {
	kind: choice(COMPARISON_KINDS),
	status: choice(['all', ...AGREEMENT_STATUSES]),
	sort: choice(COMPARISON_ORDERS),
	order: choice(['up', 'down'])
};
