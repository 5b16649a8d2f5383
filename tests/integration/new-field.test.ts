import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import { changedFields } from '$lib/domain/editorial/changes';
import { composeEdition, textsIn } from '$lib/domain/editorial/editions';
import { fieldText, MERGE_FIELDS, mergeForms, sameForm } from '$lib/domain/editorial/merge';
import { NEW_MILESTONE, typedOf } from '$lib/domain/editorial/typed';
import type { Localized } from '$lib/domain/language';
import type { TypedMilestone } from '$lib/domain/milestones/fields/each';
import type { MilestoneFields } from '$lib/domain/milestones/fields/fields';
import type { TypedTexts } from '$lib/domain/milestones/fields/typed-texts';
import type { Milestone, MilestoneContent } from '$lib/domain/milestones/milestone';
import { describe as descriptionOf } from '$lib/feeds/description';
import { milestoneTable } from '$lib/feeds/milestone-table';
import type { Words } from '$lib/feeds/words';
import { fieldWords } from '$lib/i18n/sentences/field-words';
import { restoreCarried } from '$lib/server/auth/carried';
import { toItem } from '$lib/server/api/milestones';
import { openApiDocument } from '$lib/server/api/openapi';
import { checkMilestone } from '$lib/server/forms/check-milestone';
import { readMilestone } from '$lib/server/forms/read-milestone';
import { proposedFields } from '$lib/server/forms/write-milestone';
import { loadRecord } from '$lib/server/record/load';
import { readShippedRecord } from '$lib/server/record/shipped';
import { readCarriedFiles } from '$lib/server/record/data-source';
import { milestonesFileSchema } from '$lib/server/schemas/files';
import { milestoneItem } from '$lib/server/schemas/api/record-items';
import { dumpOf } from '$lib/server/services/record/dump';
import { importRecord } from '$lib/server/services/record/import-record';
import { milestoneHistory } from '$lib/server/services/milestones/milestone-history';
import { publishMilestone } from '$lib/server/services/milestones/publish-milestone';
import { restoreRevision } from '$lib/server/services/milestones/restore-revision';
import { reviewSheet } from '$lib/server/services/milestones/review-sheet';
import { saveMilestone } from '$lib/server/services/milestones/save-milestone';
import type { Store } from '$lib/server/storage/store';
import { AT, AYA, check, deskOfOne, OPEN_GATE, ROUND, sent } from '$tests/support/editorial';
import { temporaryStore } from '$tests/support/store';
// Pages are in no folder with an alias; this one is looked at as the browser gets it.
// eslint-disable-next-line no-restricted-imports
import MilestoneForm from '../../src/routes/desk/milestones/[slug]/MilestoneForm.svelte';

/*
 * A field that exists in this test only, in one table: every way in and out must carry it. One that has a list of
 * fields of its own fails here by its name.
 */

vi.mock('$lib/domain/milestones/fields/fields', async (importOriginal) => {
	const { localizedText } = await import('$lib/domain/milestones/fields/localized-text');
	const real = await importOriginal<{ MILESTONE_FIELDS: MilestoneFields }>();
	const chair = localizedText('chair', 'nullable', { max: 200 });
	return { MILESTONE_FIELDS: { ...real.MILESTONE_FIELDS, chair } };
});

type Canary<T, Value> = T & { chair: Value };
type Typed = Canary<TypedMilestone, TypedTexts>;
type Content = Canary<MilestoneContent, Localized | null>;

const AYGUL: TypedTexts = { en: 'Aygul', ru: 'Айгуль', kk: 'Айгүл' };
const CHAIRED: Typed = { ...ROUND, chair: AYGUL };
const chairOf = (value: unknown) => (value as { chair?: unknown }).chair;

function contentOf(typed: TypedMilestone): Content {
	const checked = checkMilestone(typed, []);
	if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
	return checked.content as Content;
}

describe('a new field in a form', () => {
	it('has inputs, with their problems (form, autosave, preview)', () => {
		const problems = { 'chair.ru': 'Too long' };
		const { body } = render(MilestoneForm, {
			props: {
				...{ problems, warnings: [], confirmation: '', conflict: null, isNew: true },
				shown: {
					...{ typed: CHAIRED, passages: [], token: 't', baseRevision: 0, isMinor: false },
					note: { en: '', ru: '', kk: '' }
				},
				may: { publish: true, fourEyes: false },
				known: { languages: [], sources: [] }
			}
		});
		for (const [language, name] of Object.entries(AYGUL))
			expect(body).toMatch(new RegExp(`name="chair\\.${language}"[^>]*value="${name}"`, 'u'));
		expect(body).toContain('id="chair.ru-problem"');
	});

	it('is read, and written into hidden fields (proposal, restore through sign-in)', () => {
		const form = new FormData();
		for (const [name, value] of proposedFields(CHAIRED)) form.append(name, value);
		expect(chairOf(readMilestone(restoreCarried(form)))).toEqual(AYGUL);
	});

	it('is blank in a new form, and shown of what is published', () => {
		expect(chairOf(NEW_MILESTONE)).toEqual({ en: '', ru: '', kk: '' });
		expect(chairOf(typedOf(contentOf(CHAIRED), new Map()))).toEqual(AYGUL);
	});

	it('is checked, beside its own input', () => {
		expect(contentOf(CHAIRED).chair).toEqual(AYGUL);
		const long = checkMilestone(
			{ ...CHAIRED, chair: { ...AYGUL, kk: 'x'.repeat(201) } } as Typed,
			[]
		);
		expect(long).toMatchObject({ problems: [{ field: 'chair.kk', problem: 'text-too-long' }] });
	});
});

describe('a new field in the work of editors', () => {
	const renamed: Typed = { ...CHAIRED, chair: { ...AYGUL, ru: 'Айгуль Н.' } };

	it('merges, and is compared on the page of conflicts', () => {
		const theirs: Typed = { ...CHAIRED, chair: { ...AYGUL, ru: 'Анар' } };
		expect(MERGE_FIELDS).toContain('chair.ru');
		expect(sameForm(CHAIRED, renamed)).toBe(false);
		expect(mergeForms(CHAIRED, renamed, CHAIRED).typed).toEqual(renamed);
		expect(mergeForms(CHAIRED, theirs, renamed).conflicts).toEqual(['chair.ru']);
		expect(fieldText(renamed, 'chair.ru')).toBe('Айгуль Н.');
		expect(fieldWords(renamed, 'chair.ru')).toBe('Айгуль Н.');
	});

	it('is told as changed, and belongs to the edition of its language', () => {
		const [before, after] = [contentOf(CHAIRED), contentOf(renamed)];
		expect(changedFields(before, after)).toEqual(['chair']);
		expect(textsIn(before, 'ru')).not.toBe(textsIn(after, 'ru'));
		const edition = composeEdition(before, after, ['en', 'kk']);
		expect(chairOf(edition)).toEqual(AYGUL);
	});
});

describe('a new field in the database', () => {
	/** A milestone published with the field, then the field changed alone, as a draft. */
	async function changedAlone(): Promise<{ store: Store; slug: string }> {
		const store = await deskOfOne();
		const published = await publishMilestone(store, sent({ typed: CHAIRED }));
		if (!published.ok) throw new Error(published.problem);
		const { slug } = published;
		const typed = { ...CHAIRED, chair: { ...AYGUL, ru: 'Айгуль Н.' } } as Typed;
		await saveMilestone(store, sent({ slug, baseRevision: 1, typed }));
		return { store, slug };
	}

	it('changed alone makes a revision, in history and on the review sheet', async () => {
		const { store, slug } = await changedAlone();
		const [newest, first] = await milestoneHistory(store, slug);
		expect(chairOf(first!.after)).toEqual(AYGUL);
		expect(chairOf(newest!.after)).toMatchObject({ ru: 'Айгуль Н.' });
		const sheet = await reviewSheet(store, AYA, slug, OPEN_GATE);
		expect(chairOf(sheet!.before)).toEqual(AYGUL);
		expect(sheet!.texts).toMatchObject({ ru: 'changed' });
	});

	it('is restored with its revision', async () => {
		const { store, slug } = await changedAlone();
		const command = { editor: AYA, slug, number: 1, baseRevision: 2, check, token: 'again' };
		await restoreRevision(store, { ...command, at: AT, today: sent().today });
		const [newest] = await milestoneHistory(store, slug);
		expect(chairOf(newest!.after)).toEqual(AYGUL);
	});

	it('is public: in the record, the dump, and a mirror made from it', async () => {
		const { store, slug } = await changedAlone();
		const record = await loadRecord(store);
		expect(chairOf(record.milestones.find((it) => it.slug === slug))).toEqual(AYGUL);
		const { files } = dumpOf(record, readCarriedFiles('data'), sent().today);
		const file = files['milestones.json'] as { milestones: { slug: string }[] };
		expect(chairOf(file.milestones.find((it) => it.slug === slug))).toEqual(AYGUL);
		const parsed = milestonesFileSchema.parse(file);
		const mirror = await temporaryStore();
		const shipped = {
			...readShippedRecord('data'),
			milestones: parsed.milestones,
			sources: parsed.sources
		};
		await importRecord(mirror, { ...shipped, tracked: [], precedents: [] } as never, AT);
		const mirrored = await loadRecord(mirror);
		expect(chairOf(mirrored.milestones.find((it) => it.slug === slug))).toEqual(AYGUL);
	});
});

describe('a new field for programs', () => {
	const milestone = {
		...contentOf(CHAIRED),
		...{ slug: 'round-3', recordedOn: sent().today, revisedOn: sent().today, revision: 1 },
		citations: []
	} as Milestone;
	const published = { kind: 'published', at: AT, on: sent().today, fields: [], note: null };
	const record = {
		sources: new Map(),
		check: { checkedOn: sent().today },
		changes: new Map([['round-3', [published]]])
	};
	const description = descriptionOf(record as never, milestone, 'https://example.org');

	it('is in the API and its schema', () => {
		const item = toItem(description, sent().today);
		expect(milestoneItem.safeParse(item).error?.issues ?? []).toEqual([]);
		expect(chairOf(item)).toEqual(AYGUL);
		const { components } = openApiDocument('https://example.org');
		expect(JSON.stringify(components?.schemas?.['Milestone'])).toContain('"chair"');
	});

	it('is in the table', () => {
		const { columns, rows } = milestoneTable([description], { language: 'ru' } as Words);
		expect(rows[0]?.[columns.indexOf('chair')]).toBe('Айгуль');
	});
});
