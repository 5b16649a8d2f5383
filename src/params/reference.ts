import { isOneOf, REFERENCE_FORMATS, type ReferenceFormat } from '$lib/domain/formats';

export function match(param: string): param is ReferenceFormat {
	return isOneOf(REFERENCE_FORMATS, param);
}
