import { describe, expect, it } from 'vitest';
import { findingKey, type Finding } from '$lib/domain/editorial/gate/findings';
import { day, instant } from '$lib/domain/time';
import { createTokens } from '$lib/server/auth/tokens';
import { readConfirmation, writeConfirmation } from '$lib/server/forms/confirmation';
import { checkForm } from '$lib/server/forms/check-form';
import { loadRecord } from '$lib/server/record/load';
import { listHeld, recall } from '$lib/server/services/followers/held-announcements';
import { applyBulk, previewBulk } from '$lib/server/services/milestones/bulk';
import { gateOf, type Gate } from '$lib/server/services/publication/gate';
import { publishDue } from '$lib/server/services/milestones/publish-due';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { readWork } from '$lib/server/services/milestones/read-work';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import { takeStep, type StepCommand } from '$lib/server/services/milestones/take-step';
import { listNewNotices } from '$lib/server/storage/outbox/notices';
import type { Store } from '$lib/server/storage/store';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import { AT, AYA, BEK, DANA, deskOfOne, deskOfThree, ROUND, sent } from '$tests/support/editorial';

const TODAY = day('2026-11-24');
const DUE = instant('2026-11-25T04:00:00.000Z');
const HOLD_MS = 15 * 60_000;
const OFFICIAL = 'https://www.consilium.europa.eu/en/press/third';

const sourced = (url: string, publishedOn = '') => ({
	sources: [{ ...ROUND.sources[0]!, url, publisher: 'Council', publishedOn }]
});

/** The text of each finding, made with as little else as can be. */
const TEXTS: Record<Finding['warning'], Partial<TypedMilestone>> = {
	headline: { kind: 'act', stage: 'initialling', ...sourced(OFFICIAL) },
	'no-official-source': {
		kind: 'act',
		stage: 'entry-into-force',
		...sourced(ROUND.sources[0]!.url)
	},
	decisive: {
		kind: 'act',
		stage: 'signature',
		status: 'expected',
		date: '2027-05-01',
		...sourced(OFFICIAL)
	},
	similar: { kind: 'statement', date: '2026-03-03' },
	'future-done': { kind: 'statement', date: '2027-02-01' },
	overdue: { kind: 'statement', status: 'scheduled', date: '2026-10-01' },
	'stage-back': { kind: 'act', stage: 'recommendation', date: '2026-10-05' },
	'too-early': { kind: 'act', stage: 'negotiation', date: '2024-01-10' },
	'source-to-come': { kind: 'statement', ...sourced(OFFICIAL, '2026-12-24') },
	'source-too-old': { kind: 'statement', ...sourced(OFFICIAL, '2025-01-10') }
};

async function gateFor(store: Store): Promise<Gate> {
	return gateOf({ record: await loadRecord(store), today: TODAY }, { holdMs: HOLD_MS });
}

async function draft(store: Store, changes: Partial<TypedMilestone>, editor = AYA) {
	const check = checkForm(await loadRecord(store));
	const typed = { ...ROUND, tracks: ['vfa', 'ra'], ...changes } as TypedMilestone;
	const command = sent({ typed, editor, check, gate: await gateFor(store) });
	const saved = await saveMilestone(store, command);
	if (!saved.ok) throw new Error(saved.problem);
	const work = await readWork(store.reader, saved.slug);
	return { command, slug: saved.slug, findings: command.gate.findings(work!.newest) };
}

const step = (changes: Partial<StepCommand> & Pick<StepCommand, 'slug' | 'gate'>): StepCommand => ({
	...{ step: 'approve', editor: BEK, revision: 1, languages: ['en'] },
	...{ confirmed: [], at: AT, today: TODAY },
	...changes
});

/** Every road to publication, as an editor takes it who confirms only `confirmed`. @returns whether it went through */
const ROADS: Record<
	string,
	(store: Store, changes: Partial<TypedMilestone>, confirmed: string[]) => Promise<boolean>
> = {
	async form(store, changes, confirmed) {
		const { command } = await draft(store, changes);
		return (await publishMilestone(store, { ...command, confirmed })).ok;
	},
	async approve(store, changes, confirmed) {
		const { slug, command } = await draft(store, changes);
		return (await takeStep(store, step({ slug, gate: command.gate, confirmed }))).ok;
	},
	async publish(store, changes, confirmed) {
		const { slug, command, findings } = await draft(store, changes);
		const all = { slug, gate: command.gate, confirmed: findings.map(findingKey) };
		await takeStep(store, step(all));
		return (await takeStep(store, step({ ...all, step: 'publish', confirmed }))).ok;
	},
	async schedule(store, changes, confirmed) {
		const { slug, command, findings } = await draft(store, changes);
		const all = { slug, gate: command.gate, confirmed: findings.map(findingKey) };
		await takeStep(store, step(all));
		return (await takeStep(store, step({ ...all, step: 'schedule', dueAt: DUE, confirmed }))).ok;
	},
	async bulk(store, changes) {
		const { slug, command } = await draft(store, changes);
		const { gate, check } = command;
		const moment = { editor: AYA, at: AT, today: TODAY, check, gate };
		const done = await applyBulk(store, { ...moment, action: 'approve', items: [`${slug} 1`] });
		const [row] = await previewBulk(store, { editor: AYA, action: 'approve', slugs: [slug], gate });
		// After it was approved the preview says that it is; before, it says the same as the step.
		expect(row?.problem).toBe(done.refused === 0 ? 'state' : 'unconfirmed');
		return done.refused === 0;
	}
};

describe.each(Object.keys(ROADS))('the road "%s"', (road) => {
	it('is open for an ordinary text', async () => {
		expect(await ROADS[road]!(await deskOfOne(), {}, [])).toBe(true);
	});

	it.each(Object.keys(TEXTS) as Finding['warning'][])('stops at %s', async (warning) => {
		const store = await deskOfOne();
		const { findings } = await draft(store, TEXTS[warning]);
		expect(findings.map((finding) => finding.warning)).toContain(warning);
		expect(await ROADS[road]!(store, TEXTS[warning], [])).toBe(false);
	});
});

describe('a confirmation', () => {
	it('opens the road for exactly what was shown', async () => {
		const store = await deskOfOne();
		const { findings, command } = await draft(store, TEXTS['future-done']);
		const confirmed = findings.map(findingKey);
		const later = { ...command, typed: { ...command.typed, date: '2027-03-01' } };
		const result = await publishMilestone(store, { ...later, token: 'b', confirmed });
		expect(result).toMatchObject({ ok: false, problem: 'unconfirmed' });
		expect(await publishMilestone(store, { ...command, confirmed })).toMatchObject({ ok: true });
	});

	it('of one date or source holds for no other', async () => {
		const store = await deskOfOne();
		const { findings, command } = await draft(store, TEXTS['stage-back']);
		const confirmed = findings.map(findingKey);
		const moved = { ...command.typed, date: '2026-11-21' };
		expect(
			await publishMilestone(store, { ...command, typed: moved, token: 'c', confirmed })
		).toMatchObject({
			problem: 'unconfirmed'
		});
		const old = await draft(store, TEXTS['source-too-old']);
		const older = { ...old.command.typed, ...sourced(OFFICIAL, '2019-01-10') };
		const sent = { ...old.command, typed: older, confirmed: old.findings.map(findingKey) };
		expect(await publishMilestone(store, { ...sent, token: 'd' })).toMatchObject({
			problem: 'unconfirmed'
		});
	});

	it('is asked for a second telling of entry into force, and for one that is only announced', async () => {
		const store = await deskOfOne();
		const first = await draft(store, { ...TEXTS['no-official-source'], ...sourced(OFFICIAL) });
		const confirmed = first.findings.map(findingKey);
		expect(await publishMilestone(store, { ...first.command, confirmed })).toMatchObject({
			ok: true
		});
		const force = {
			kind: 'act',
			stage: 'entry-into-force',
			title: { en: 'Again', ru: '', kk: '' }
		};
		for (const more of [{ date: '2026-11-22' }, { date: '2027-03-01', status: 'scheduled' }]) {
			const again = await draft(store, { ...force, ...more } as Partial<TypedMilestone>);
			const found = again.findings.map(({ warning }) => warning);
			expect(found).toEqual(expect.arrayContaining(['decisive', 'no-official-source']));
		}
	});

	it('does not replace the word of one of the two parties', async () => {
		const store = await deskOfOne();
		const { findings, command } = await draft(store, TEXTS['no-official-source']);
		const confirmed = findings.map(findingKey);
		expect(await publishMilestone(store, { ...command, confirmed })).toMatchObject({
			ok: false,
			problem: 'no-official-source'
		});
	});

	it('does not replace the second person where the headline changes, whatever the reason', async () => {
		const store = await deskOfThree();
		const { findings, slug, command } = await draft(store, TEXTS.headline, BEK);
		const { gate } = command;
		const confirmed = findings.map(findingKey);
		const passing = { slug, gate, confirmed, reason: 'It cannot wait.' };
		expect(await takeStep(store, step(passing))).toEqual({ ok: false, problem: 'second-person' });
		expect(await takeStep(store, step({ ...passing, editor: DANA }))).toMatchObject({
			problem: 'role'
		});
		expect(await takeStep(store, step({ ...passing, editor: AYA }))).toEqual({ ok: true });
	});

	it('given for a plan is asked again when it is due; without it the plan waits for a person', async () => {
		const store = await deskOfOne();
		const { slug, command } = await draft(store, {});
		const { gate } = command;
		await takeStep(store, step({ slug, gate }));
		await takeStep(store, step({ slug, gate, step: 'schedule', dueAt: DUE }));
		const strict: Gate = {
			holdMs: 0,
			findings: () => [{ warning: 'overdue', claim: '' }]
		};
		const due = { at: DUE, today: day('2026-11-25'), gate: strict };
		expect(await publishDue(store, due)).toEqual({
			published: 0,
			missed: [{ slug, problem: 'unconfirmed' }]
		});
		expect((await readWork(store.reader, slug))?.situation.work).toBe('approved');
		expect(await publishDue(store, due)).toEqual({ published: 0, missed: [] });
	});
});

describe('what the button carries', () => {
	const tokens = createTokens('k'.repeat(43));
	const shown: Finding[] = [
		{ warning: 'headline', kind: 'vfa', from: 'negotiation', to: 'signature', claim: 'c' },
		{ warning: 'overdue', claim: 'c' }
	];
	const form = (fields: Record<string, string>) => {
		const data = new FormData();
		for (const [name, value] of Object.entries(fields)) data.set(name, value);
		return data;
	};

	it('confirms what the same person was shown, and what moves the talks only with its tick', () => {
		const confirmed = writeConfirmation(tokens, AYA, shown);
		expect(readConfirmation(tokens, AYA, form({ confirmed }))).toEqual([findingKey(shown[1]!)]);
		expect(readConfirmation(tokens, AYA, form({ confirmed, headline: 'on' }))).toEqual(
			shown.map(findingKey)
		);
		expect(readConfirmation(tokens, BEK, form({ confirmed, headline: 'on' }))).toEqual([]);
	});

	it('cannot be made up', () => {
		const keys = shown.map(findingKey).join(' ');
		const forged = `${writeConfirmation(createTokens('x'.repeat(43)), AYA, shown)}`;
		for (const confirmed of [keys, forged, '', '.', 'a.b']) {
			expect(readConfirmation(tokens, AYA, form({ confirmed, headline: 'on' }))).toEqual([]);
		}
	});
});

describe('an announcement of a new headline', () => {
	async function announced() {
		const store = await deskOfOne();
		const { findings, command } = await draft(store, TEXTS.headline);
		const confirmed = findings.map(findingKey);
		await publishMilestone(store, { ...command, confirmed, announced: true });
		return store;
	}

	it('is held, and leaves when its time has come', async () => {
		const store = await announced();
		expect(await listNewNotices(store.reader, AT)).toEqual([]);
		const [held] = await listHeld(store, 'en', AT);
		expect(held).toMatchObject({ until: '2026-11-24T08:15:00.000Z' });
		expect(await listNewNotices(store.reader, held!.until)).toHaveLength(1);
	});

	it('can be recalled by any editor until then, once', async () => {
		const store = await announced();
		const [held] = await listHeld(store, 'en', AT);
		expect(await recall(store, { editor: BEK, id: held!.id, at: AT })).toBe(true);
		expect(await recall(store, { editor: BEK, id: held!.id, at: AT })).toBe(false);
		expect(await listNewNotices(store.reader, held!.until)).toEqual([]);
	});

	it('is not held for an ordinary round', async () => {
		const store = await deskOfOne();
		const { command } = await draft(store, {});
		await publishMilestone(store, { ...command, announced: true });
		expect(await listNewNotices(store.reader, AT)).toHaveLength(1);
	});
});
