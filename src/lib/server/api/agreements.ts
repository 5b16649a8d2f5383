import { inEachLanguage } from '$lib/domain/language';
import { z } from 'zod';
import { AGREEMENT_STATUSES, type Agreement } from '$lib/domain/agreements/agreement';
import { modalityOf, type Modality } from '$lib/domain/milestones/modality';
import { headline, type TrackState } from '$lib/domain/record/headline';
import { ojWords } from '$lib/i18n/sentences/law-words';
import { m } from '$lib/i18n/paraglide/messages';
import { track } from '$lib/server/schemas/api/parts';
import { agreementItem } from '$lib/server/schemas/api/record-items';
import { citedBy } from './cited';
import { list, one, type Asked } from './operation';
import { Refusal } from './refusal';

type Situation = Pick<Asked<unknown>, 'record' | 'today' | 'origin'>;

export const listAgreements = list({
	id: 'listAgreements',
	path: '/api/v1/agreements',
	summary: m.data_op_agreements,
	item: agreementItem,
	filters: {
		track: track.optional(),
		role: z.enum(['tracked', 'precedent']).optional(),
		status: z.enum(AGREEMENT_STATUSES).optional()
	},
	items: (asked) =>
		itemsOf(asked).filter(
			({ track, role, status }) =>
				(!asked.query.track || track === asked.query.track) &&
				(!asked.query.role || role === asked.query.role) &&
				(!asked.query.status || status === asked.query.status)
		)
});

export const readAgreement = one({
	id: 'readAgreement',
	path: '/api/v1/agreements/{id}',
	summary: m.data_op_agreement,
	item: agreementItem,
	example: 'eu-kz-vfa',
	find: (asked) => {
		const item = itemsOf(asked).find(({ id }) => id === asked.id);
		if (!item) throw new Refusal(404);
		return item;
	}
});

function itemsOf(asked: Situation) {
	const { tracks } = headline(asked.record.milestones, asked.today);
	const inOrder = asked.record.agreements.toSorted(
		(a, b) => Number(b.role === 'tracked') - Number(a.role === 'tracked')
	);
	return inOrder.map((agreement) => toItem(agreement, tracks[agreement.kind], asked));
}

function toItem(
	agreement: Agreement,
	state: TrackState,
	{ record: { sources, check }, origin }: Situation
): z.output<typeof agreementItem> {
	const { slug, kind, path, citations, ojCitation, ...others } = agreement;
	const { statements: _, sameAs: __, notes: ___, ...told } = others;
	const isTracked = agreement.role === 'tracked';
	const inForce = isTracked && state.stage === 'entry-into-force';
	const status = inForce ? 'in-force' : agreement.status;
	return {
		...told,
		id: slug,
		track: kind,
		status,
		ojCitation: ojCitation && ojWords(ojCitation, 'en'),
		ojCitationText: ojCitation && inEachLanguage((language) => ojWords(ojCitation, language)),
		clocks: {
			date: isTracked ? state.since : (path.at(-1)?.date ?? null),
			recordedOn: null,
			checkedOn: check.checkedOn
		},
		modality: isTracked && state.last ? modalityOf(state.last) : modalityOfStatus(status),
		stage: isTracked ? state.stage : null,
		path: path.map(({ step, date, confidence, citations: cited }) => ({
			step,
			date,
			confidence,
			sources: citedBy(sources, cited)
		})),
		sources: citedBy(sources, citations),
		pages: inEachLanguage((language) => `${origin}/${language}/agreements/${slug}`)
	};
}

/** The modality of an agreement described by its path; suspended and superseded ones are history. */
export function modalityOfStatus(status: Agreement['status']): Modality {
	return status === 'in-force' || status === 'partly-suspended' ? 'in-force' : 'happened';
}
