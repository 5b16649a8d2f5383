import { AGREEMENT_KINDS, type AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { Localized } from '$lib/domain/language';
import type { MilestoneKind, MilestoneStatus } from '$lib/domain/milestones/milestone';
import type { Day } from '$lib/domain/time';
import { HEDGE, KAZAKHSTAN, OTHER_AGREEMENT, OTHER_PARTNER, PLACES, TRACK_WORDS } from './lexicon';
import { momentText, type Moment } from './moment';
import { passageAround } from './passage-around';
import { readClause, type ClauseReading } from './read-clause';
import { splitClauses, splitSentences } from './sentences';

export interface Article {
	title: string;
	text: string;
	/** The day on which it was published; `null` if unknown. */
	publishedOn: Day | null;
}

/** A milestone that an article seems to report. It is a proposal; the editor decides. */
export interface Proposal {
	/** The words that prove it, unchanged. */
	sentence: string;
	/** At most twelve of them, around date and stage. */
	passage: string;
	moment: Moment;
	stage: Stage;
	kind: MilestoneKind;
	status: MilestoneStatus;
	tracks: AgreementKind[];
	place: Localized | null;
}

/**
 * The milestones that `article` clearly reports, in order: the sentence names a stage and exactly one date that
 * can be resolved. A sentence that is negative, conditional, only about a possibility or about another country's
 * agreement leads to no proposal.
 */
export function readArticle({ title, text, publishedOn }: Article): Proposal[] {
	const tracks = tracksIn(`${title}\n${text}`);
	if (tracks.length === 0) return [];
	const proposals = splitSentences(`${title}\n${text}`).flatMap((sentence) =>
		readSentence(sentence, publishedOn, tracks)
	);
	return proposals.filter(
		(proposal, index) => !proposals.slice(0, index).some((earlier) => isSame(earlier, proposal))
	);
}

/** News repeats the same thing in the title, the lead and the text. */
function isSame(a: Proposal, b: Proposal): boolean {
	return (
		momentText(a.moment) === momentText(b.moment) &&
		a.stage === b.stage &&
		a.tracks.some((track) => b.tracks.includes(track))
	);
}

function readSentence(sentence: string, on: Day | null, ofArticle: AgreementKind[]): Proposal[] {
	if (HEDGE.test(sentence) || isAboutSomethingElse(sentence)) return [];
	const tracks = tracksIn(sentence);
	const propose = (clause: string, { found, stage, stageIndex, kind, status }: ClauseReading) => ({
		sentence,
		passage: passageAround(clause, stageIndex, found),
		moment: found.moment,
		stage,
		kind,
		status,
		tracks: tracks.length > 0 ? tracks : ofArticle,
		place: placeIn(clause)
	});
	const whole = readClause(sentence, on);
	if (whole) return [propose(sentence, whole)];
	const clauses = splitClauses(sentence);
	if (clauses.length === 1) return [];
	return clauses.flatMap((clause) => {
		const reading = readClause(clause, on);
		return reading ? [propose(clause, reading)] : [];
	});
}

function isAboutSomethingElse(sentence: string): boolean {
	if (OTHER_PARTNER.test(sentence) && !KAZAKHSTAN.test(sentence)) return true;
	return OTHER_AGREEMENT.test(sentence) && tracksIn(sentence).length === 0;
}

function tracksIn(text: string): AgreementKind[] {
	return AGREEMENT_KINDS.filter((kind) => TRACK_WORDS[kind].test(text));
}

/** Where it took place; `null` if no place, or more than one, is named. */
function placeIn(clause: string): Localized | null {
	const [place, another] = PLACES.filter(({ inside }) => inside.test(clause));
	return place && !another ? place.name : null;
}
