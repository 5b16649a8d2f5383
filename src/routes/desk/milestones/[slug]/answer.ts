import type { TypedChangeNote } from '$lib/server/forms/change-note';
import type { FieldProblem } from '$lib/server/forms/check-milestone';
import type { PassageState } from '$lib/domain/editorial/passage';
import type { TypedMilestone } from '$lib/domain/editorial/typed';
import type { Warning } from '$lib/domain/editorial/warnings';
import type { MilestoneContent } from '$lib/domain/milestones/milestone';
import type { Source } from '$lib/domain/milestones/citation';

/** What a sent form comes back with where it was not published: everything typed, and what is to be said. */
export interface Answer extends TypedChangeNote {
	typed: TypedMilestone;
	/** Of each source, whether its passage stands in an archived copy. */
	passages: (PassageState | undefined)[];
	token: string;
	baseRevision: number;
	problems: FieldProblem[];
	warnings: Warning[];
	/** What would be published, with the sources it cites. */
	preview: { content: MilestoneContent; sources: Source[] } | null;
	/** What somebody else has published in between, beside what was typed. */
	conflict: { theirs: MilestoneContent; yours: MilestoneContent; sources: Source[] } | null;
	/** The session had ended; the form came back through the sign-in page. */
	restored: boolean;
}

/** The names of warnings: who has seen them may publish in spite of them. */
export function warningKey(warnings: readonly Warning[]): string {
	return warnings.map(({ warning }) => warning).join(' ');
}
