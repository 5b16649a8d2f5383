import { listAgreements, readAgreement } from './agreements';
import { readDump } from './dump';
import { listEffects } from './effects';
import { listLedger, readForecast } from './forecast';
import { listMilestones, listRetractions, readMilestone } from './milestones';
import type { Operation } from './operation';
import { listRules } from './rules';
import { listSources } from './sources';
import { listStages } from './stages';
import { listStatistics } from './statistics';
import { readSummary } from './summary';

/** All operations, in the order in which they are documented. */
export const OPERATIONS: readonly Operation[] = [
	readSummary,
	listMilestones,
	readMilestone,
	listRetractions,
	listAgreements,
	readAgreement,
	listStages,
	listSources,
	listRules,
	listEffects,
	readForecast,
	listLedger,
	listStatistics,
	readDump
];
