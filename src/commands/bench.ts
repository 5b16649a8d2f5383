import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMet } from './bench/finding';
import { benchForecast } from './bench/forecast';
import { writeReport } from './bench/report';
import { benchSizes } from './bench/sizes';

/**
 * `npm run bench`: measures the built tracker, writes docs/performance.md, and fails where a target is missed
 * by more than the noise of the measurement.
 */
const REPORT = 'docs/performance.md';

const findings = [...(await benchSizes()), ...benchForecast()];
const report = writeReport(findings, new Date().toISOString().slice(0, 10));
const options = await resolveConfig(REPORT);
writeFileSync(REPORT, await format(report, { ...options, filepath: REPORT }));
console.log(report);

const missed = findings.filter((finding) => !isMet(finding));
for (const { what } of missed) console.error(`Missed: ${what}`);
if (missed.length > 0) process.exitCode = 1;
