import { STAGES, type Stage } from '$lib/domain/agreements/stages';
import { headline } from '$lib/domain/record/headline';
import { day } from '$lib/domain/time';
import {
	answer,
	checkedSentence,
	headlineSentence,
	inStageWords,
	roundsSentence
} from '$lib/i18n/sentences/headline-words';
import { daysText } from '$lib/i18n/values/lengths';
import { TODAY } from '$tests/rules/effects-data';
import { shippedRecord } from '$tests/support/record';
import type { Composed } from './composed';
import { digitsOf, IN_MONTHS, LENGTHS, NUMBERS } from './values';

const record = shippedRecord();
const now = headline(record.milestones, TODAY);
const { vfa, ra } = now.tracks;
/** As if the sources covered all days. */
const seen = { check: { ...record.check, knownUntil: TODAY }, today: TODAY };

/** Both tracks at `stage`. */
function togetherAt(stage: Stage | null): typeof now {
	return {
		...now,
		tracks: { vfa: { ...vfa, stage }, ra: { ...ra, stage } },
		together: { ...now.together, stage, sameStage: true }
	};
}

/** The visa track at `stage`, the other before everything. */
function apartAt(stage: Stage): typeof now {
	return {
		...now,
		tracks: { vfa: { ...vfa, stage }, ra: { ...ra, stage: null } },
		together: { ...now.together, stage: null, sameStage: false }
	};
}

export const headlineSentences: Composed = {
	headlineSentence: () => [
		[null, ...STAGES.slice(0, -1)].map((stage) => ({
			text: headlineSentence(togetherAt(stage))
		})),
		[{ text: headlineSentence(togetherAt('entry-into-force')) }],
		STAGES.map((stage) => ({ text: answer(apartAt(stage)) }))
	],
	roundsSentence: (language) => [
		[...now.together.rounds.keys(), now.together.rounds.length].map((count) => {
			const rounds = now.together.rounds.slice(0, count);
			return { text: roundsSentence({ ...now, together: { ...now.together, rounds } }, language) };
		})
	],
	inStageWords: (language) => [
		STAGES.slice(0, -1).map((stage) => ({
			text: inStageWords(togetherAt(stage).together, { ...seen, language })
		})),
		NUMBERS.map((n) => ({
			text: inStageWords(
				{ ...now.together, daysInStage: { min: n, max: n } },
				{ ...seen, language }
			),
			digits: digitsOf(n, language)
		}))
	],
	checkedSentence: (language) => [
		IN_MONTHS.map((text) => ({
			text: checkedSentence({
				check: { ...record.check, knownUntil: day(`${text}-15`) },
				today: TODAY,
				language
			})
		}))
	],
	daysText: (language) => [LENGTHS.map((length) => ({ text: daysText(length, language) }))]
};
