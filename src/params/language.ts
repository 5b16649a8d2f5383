import { isLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';

export function match(param: string): param is Language {
	return isLanguage(param);
}
