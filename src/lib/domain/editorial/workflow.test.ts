import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from './roles';
import {
	judge,
	openSteps,
	RULES,
	STANDINGS,
	STEPS,
	WORK_STATES,
	type Situation,
	type Step,
	type WorkState
} from './workflow';

const DRAFT: Situation = {
	work: 'draft',
	standing: 'unpublished',
	complete: true,
	authors: ['ann']
};
const HOUSE = { fourEyes: true, reason: null };

describe('a step of the workflow', () => {
	it.each([
		['an author sends a draft for review', 'submit', DRAFT, { id: 'ann', role: 'author' }, true],
		['an author approves nothing', 'approve', DRAFT, { id: 'bob', role: 'author' }, 'role'],
		[
			'an editor approves what another wrote',
			'approve',
			DRAFT,
			{ id: 'bob', role: 'editor' },
			true
		],
		['nobody approves their own', 'approve', DRAFT, { id: 'ann', role: 'admin' }, 'own-work'],
		['a draft is not published', 'publish', DRAFT, { id: 'bob', role: 'admin' }, 'state'],
		[
			'what lacks a field is not sent',
			'submit',
			{ ...DRAFT, complete: false },
			{ id: 'ann', role: 'author' },
			'incomplete'
		],
		['what nobody saw is not retracted', 'retract', DRAFT, { id: 'bob', role: 'editor' }, 'state']
	] as const)('%s', (_, step, situation, actor, expected) => {
		const verdict = judge(step, situation, actor, HOUSE);
		expect(verdict.ok ? true : verdict.problem).toBe(expected);
	});

	it('without a second person needs a reason, and is marked', () => {
		const verdict = judge(
			'approve',
			DRAFT,
			{ id: 'ann', role: 'editor' },
			{ ...HOUSE, reason: 'night' }
		);
		expect(verdict).toEqual({ ok: true, override: true });
	});

	it('of retraction needs a reason', () => {
		const published = { ...DRAFT, work: 'public', standing: 'published' } as const;
		const bob = { id: 'bob', role: 'editor' } as const;
		expect(judge('retract', published, bob, HOUSE)).toEqual({
			ok: false,
			problem: 'reason-required'
		});
	});

	it('is offered to an editor only if it changes something', () => {
		expect(openSteps(DRAFT, { id: 'ann', role: 'editor' })).toEqual(['save', 'submit', 'approve']);
		expect(openSteps(DRAFT, { id: 'ann', role: 'author' })).toEqual(['save', 'submit']);
	});
});

/** The state of the newest revision after a step. */
const AFTER: Record<Step, WorkState> = {
	save: 'draft',
	submit: 'in-review',
	withdraw: 'draft',
	return: 'draft',
	approve: 'approved',
	publish: 'public',
	schedule: 'scheduled',
	unschedule: 'approved',
	retract: 'draft'
};

const step = fc.constantFrom(...STEPS);
const actor = fc.record({ id: fc.constantFrom('ann', 'bob'), role: fc.constantFrom(...ROLES) });
const terms = fc.record({ fourEyes: fc.boolean(), reason: fc.constantFrom(null, 'because') });

describe('whatever people do', () => {
	it('nothing becomes public without an approval of exactly that revision', () => {
		const walk = fc.array(fc.record({ step, actor, terms }), { maxLength: 30 });
		fc.assert(
			fc.property(walk, (taken) => {
				let situation: Situation = DRAFT;
				let approvedBy: { id: string; override: boolean } | null = null;
				for (const { step, actor, terms } of taken) {
					const verdict = judge(step, situation, actor, terms);
					if (!verdict.ok) continue;
					if (step === 'approve') {
						approvedBy = { id: actor.id, override: verdict.override };
						if (terms.fourEyes && !verdict.override)
							expect(situation.authors).not.toContain(actor.id);
					}
					if (['save', 'return', 'withdraw', 'retract'].includes(step)) approvedBy = null;
					if (step === 'publish') expect(approvedBy).not.toBeNull();
					situation = {
						...situation,
						work: AFTER[step],
						authors: step === 'save' ? [...situation.authors, actor.id] : situation.authors,
						standing:
							step === 'publish'
								? 'published'
								: step === 'retract'
									? 'retracted'
									: situation.standing
					};
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('a higher role may do everything that a lower one may', () => {
		const situation = fc.record({
			work: fc.constantFrom(...WORK_STATES),
			standing: fc.constantFrom(...STANDINGS),
			complete: fc.boolean(),
			authors: fc.subarray(['ann', 'bob', 'eve'], { minLength: 1 })
		});
		fc.assert(
			fc.property(situation, (situation) => {
				const [author = [], editor = [], admin = []] = ROLES.map((role) =>
					openSteps(situation, { id: 'bob', role })
				);
				expect(editor).toEqual(expect.arrayContaining(author));
				expect(admin).toEqual(expect.arrayContaining(editor));
			})
		);
	});

	it('only steps with a rule exist', () => {
		expect(Object.keys(RULES)).toEqual([...STEPS]);
	});
});
