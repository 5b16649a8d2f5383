import { createClock } from '$lib/server/clock';
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMet } from './bench/finding';
import { benchForecast } from './bench/forecast';
import { tell, writeReport } from './bench/report';
import { benchSizes } from './bench/sizes';

/**
 * `npm run bench [-- SIZE …]`: measures the built tracker, writes docs/performance.md, and fails if it misses a target
 * by more than the noise of the measurement.
 */
const REPORT = 'docs/performance.md';

/** The default sizes of the measured records, in milestones. */
const SIZES = [60, 1_000, 10_000, 100_000];

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : SIZES;
const findings = [...(await benchSizes(sizes)), ...tell(benchForecast())];
const report = writeReport(findings, createClock().today());
const options = await resolveConfig(REPORT);
writeFileSync(REPORT, await format(report, { ...options, filepath: REPORT }));
console.log(`Written: ${REPORT}`);

const missed = findings.filter((finding) => !isMet(finding));
for (const { what } of missed) console.error(`Missed: ${what}`);
if (missed.length > 0) process.exitCode = 1;
