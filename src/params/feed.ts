import { FEED_FORMATS, isOneOf, type FeedFormat } from '$lib/domain/formats';

export function match(param: string): param is FeedFormat {
	return isOneOf(FEED_FORMATS, param);
}
