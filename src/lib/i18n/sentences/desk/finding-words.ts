import type { Finding } from '$lib/domain/editorial/gate/findings';
import { OFFICIAL_HOSTS } from '$lib/domain/editorial/gate/official-hosts';
import { textIn, type Language } from '$lib/domain/language';
import { STAGE_NAMES, TRACK_NAMES } from '$lib/i18n/names/labels';
import { m } from '$lib/i18n/paraglide/messages';

/** What the gate says of a text; the links to similar milestones follow it. */
export function findingWords(finding: Finding, language: Language): string {
	const titleOf = (title: Parameters<typeof textIn>[0]) => textIn(title, language)?.text ?? '';
	switch (finding.warning) {
		case 'headline':
			return headlineWords(finding);
		case 'decisive':
			return m.desk_warning_decisive({ stage: STAGE_NAMES[finding.stage]() });
		case 'no-official-source':
			return m.desk_warning_no_official({ hosts: OFFICIAL_HOSTS.join(', ') });
		case 'future-done':
			return m.desk_warning_future();
		case 'overdue':
			return m.desk_warning_overdue();
		case 'stage-back': {
			const { stage, milestone } = finding;
			return m.desk_warning_back({ stage: STAGE_NAMES[stage](), title: titleOf(milestone.title) });
		}
		case 'too-early':
			return m.desk_warning_early({ title: titleOf(finding.milestone.title) });
		case 'source-to-come':
			return m.desk_warning_source_to_come({ publisher: finding.source.publisher });
		case 'source-too-old':
			return m.desk_warning_source_old({ publisher: finding.source.publisher });
		case 'similar':
			return m.desk_warning_similar({ title: '' });
	}
}

function headlineWords({ kind, from, to }: Extract<Finding, { warning: 'headline' }>): string {
	const nameOf = (stage: typeof from) => (stage ? STAGE_NAMES[stage]() : m.desk_headline_nothing());
	return m.desk_warning_headline({
		track: TRACK_NAMES[kind](),
		from: nameOf(from),
		to: nameOf(to)
	});
}
