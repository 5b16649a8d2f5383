import type { TrackerRecord } from '$lib/domain/record/record';
import type { CheckForm } from '$lib/server/services/milestones/save-milestone';
import { checkMilestone } from './check-milestone';

/** How services check a typed form, using the sources of `record`. */
export function checkForm({ sources }: Pick<TrackerRecord, 'sources'>): CheckForm {
	return (typed) => {
		const checked = checkMilestone(typed, sources.values());
		return 'problems' in checked ? { content: null, sources: [] } : checked;
	};
}
