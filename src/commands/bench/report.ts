import { cpus, loadavg, totalmem } from 'node:os';
import { isMet, type Finding } from './finding';

const HEADER = `# Performance

Written by \`npm run bench\`. Each row is the median of several rounds; ± is the margin of chance error (95%, from the
median absolute deviation). A share of the ceiling compares the processor time of one answer with that of bare
\`node:http\` sending the same bytes. The two take turns on the same machine, so other work slows both alike. Requests
per second and milliseconds are those of this machine at that moment.
`;

/** The findings as a page for docs. */
export function writeReport(findings: readonly Finding[], measuredOn: string): string {
	const rows = findings.map((finding) => [
		finding.what,
		format(finding.value, finding.unit),
		`± ${format(finding.noise, finding.unit)}`,
		targetText(finding),
		finding.target ? (isMet(finding) ? 'met' : '**missed**') : ''
	]);
	const [cpu] = cpus();
	const machine = [
		`${measuredOn}, Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}`,
		`${Math.round(totalmem() / 2 ** 30)} GiB`,
		`load of the machine at the end ${loadavg()[0]?.toFixed(1)}`
	].join(', ');
	return `${HEADER}\nMeasured: ${machine}.\n\n${table([['what', 'measured', 'noise', 'target', ''], ...rows])}`;
}

/** Prints findings as they come, one on each line, so that an interrupted measurement still shows results. */
export function tell(findings: readonly Finding[]): Finding[] {
	for (const finding of findings) {
		const { what, value, noise, unit } = finding;
		const verdict = finding.target
			? `, ${isMet(finding) ? 'met' : 'missed'} ${targetText(finding)}`
			: '';
		console.log(`${what}: ${format(value, unit)} ± ${format(noise, unit)}${verdict}`);
	}
	return [...findings];
}

function format(value: number, unit: Finding['unit']): string {
	const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
	return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

function targetText({ target, unit }: Finding): string {
	if (!target) return '';
	const [sign, limit] = 'atLeast' in target ? ['≥', target.atLeast] : ['≤', target.atMost];
	return `${sign} ${limit}${unit && ` ${unit}`}`;
}

function table([head = [], ...body]: string[][]): string {
	const line = (row: string[]) => `| ${row.join(' | ')} |\n`;
	return [head, head.map(() => '---'), ...body].map(line).join('');
}
