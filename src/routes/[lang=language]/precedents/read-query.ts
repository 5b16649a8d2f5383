import { AGREEMENT_KINDS, type AgreementKind } from '$lib/domain/agreements/agreement';
import { COMPARISON_ORDERS, type ComparisonOrder } from '$lib/domain/agreements/comparison';

export interface Query {
	order: ComparisonOrder;
	kind: AgreementKind | null;
}

/** What the address asks for; what it cannot ask for is left at the default. */
export function readQuery(parameters: URLSearchParams): Query {
	const sort = parameters.get('sort');
	const kind = parameters.get('kind');
	return {
		order: COMPARISON_ORDERS.find((order) => order === sort) ?? 'duration',
		kind: AGREEMENT_KINDS.find((candidate) => candidate === kind) ?? null
	};
}

/** The one address of a query: defaults are left out, the order of names is fixed. */
export function writeQuery({ order, kind }: Query): string {
	const parameters = new URLSearchParams();
	if (kind) parameters.set('kind', kind);
	if (order !== 'duration') parameters.set('sort', order);
	return parameters.size > 0 ? `?${parameters}` : '';
}
