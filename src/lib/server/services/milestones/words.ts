import { inEachLanguage, type Language } from '$lib/domain/language';
import type { Words } from '$lib/feeds/words';
import {
	CONFIDENCE_NAMES,
	KIND_NAMES,
	MODALITY_NAMES,
	STAGE_NAMES,
	TRACK_NAMES
} from '$lib/i18n/names/labels';
import { contentFieldNames } from '$lib/i18n/names/field-names';
import { CHANGE_NAMES } from '$lib/i18n/sentences/desk/workflow-words';
import { m } from '$lib/i18n/paraglide/messages';
import { publisherName } from '$lib/i18n/names/publisher-names';

type Message = (inputs?: Record<string, never>, options?: { locale?: Language }) => string;

const WORDS = inEachLanguage(write);

/** The words for documents, in `language`. */
export function wordsOf(language: Language): Words {
	return WORDS[language];
}

function write(language: Language): Words {
	const say = (message: Message) => message({}, { locale: language });
	const all = <K extends string>(table: Record<K, Message>) =>
		Object.fromEntries(
			Object.entries<Message>(table).map(([key, message]) => [key, say(message)])
		) as Record<K, string>;
	return {
		language,
		tracks: all(TRACK_NAMES),
		stages: all(STAGE_NAMES),
		kinds: all(KIND_NAMES),
		modalities: all(MODALITY_NAMES),
		confidences: all(CONFIDENCE_NAMES),
		date: all({
			done: m.milestone_clock_done,
			scheduled: m.milestone_clock_scheduled,
			expected: m.milestone_clock_expected
		}),
		recordedOn: say(m.milestone_clock_recorded),
		checkedOn: say(m.milestone_clock_checked),
		place: say(m.milestone_where),
		confidence: say(m.data_confidence),
		sources: say(m.milestone_sources),
		publisher: (source) => publisherName(source, language),
		changes: all(CHANGE_NAMES),
		changedFields: (fields) =>
			m.milestone_changes_fields(
				{ fields: contentFieldNames(fields, language) },
				{ locale: language }
			),
		retraction: say(m.common_error_410_title)
	};
}
