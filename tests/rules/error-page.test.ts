import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';

/** The last-resort error page is a file that cannot use messages. */
const page = readFileSync('src/error.html', 'utf8').replace(/\s+/gu, ' ');

it.each(LANGUAGES)('src/error.html says in %s what the catalogue says', (locale) => {
	for (const message of [m.common_error_500_title, m.common_error_500_text, m.common_error_home]) {
		expect(page).toContain(message({}, { locale }));
	}
	expect(page).toContain(`href="/${locale}"`);
});
