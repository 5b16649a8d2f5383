import { fail, redirect } from '@sveltejs/kit';
import { NO_TENGE_RATE, type TypedTengeRate } from '$lib/domain/editorial/typed-tenge-rate';
import { sourceOffers } from '$lib/i18n/names/source-offers';
import { restoreCarried } from '$lib/server/auth/carried';
import { requireEditor } from '$lib/server/auth/editor';
import { checkTengeRate } from '$lib/server/forms/check-tenge-rate';
import { readSource } from '$lib/server/forms/read-rule';
import { textOf } from '$lib/server/forms/sent';
import { enterTengeRate } from '$lib/server/services/rules/enter-tenge-rate';
import { withdrawTengeRate } from '$lib/server/services/rules/withdraw-tenge-rate';
import { deskOf } from '$lib/server/tracker/desk';

export const load = (event) => {
	requireEditor(event, 'load');
	const { locals, url } = event;
	const { record, language } = locals;
	return {
		rate: record.tengeRate,
		typed: NO_TENGE_RATE,
		entered: url.searchParams.has('entered'),
		withdrawn: url.searchParams.has('withdrawn'),
		...sourceOffers(record.sources, language)
	};
};

export const actions = {
	enter: async (event) => {
		const editor = requireEditor(event, 'enter');
		const { locals, request } = event;
		const typed = readRate(await request.formData());
		const checked = checkTengeRate(typed, {
			known: locals.record.sources.values(),
			today: locals.today,
			last: locals.record.tengeRate
		});
		if ('problems' in checked) return fail(400, { typed, problems: checked.problems });
		const { store, clock, record } = deskOf(event);
		await enterTengeRate(store, { ...checked, author: editor.id, at: clock.now() });
		await record.refresh();
		redirect(303, '/desk/rates?entered');
	},

	/** The rate was wrong. */
	withdraw: async (event) => {
		const editor = requireEditor(event, 'withdraw');
		const id = textOf(await event.request.formData(), 'id');
		const { store, clock, record } = deskOf(event);
		const done = await withdrawTengeRate(store, { id, author: editor.id, at: clock.now() });
		await record.refresh();
		redirect(303, done ? '/desk/rates?withdrawn' : '/desk/rates');
	},

	/** Back from the sign-in page: shows the form again and does nothing. */
	restore: async (event) => {
		requireEditor(event, 'restore');
		return { typed: readRate(restoreCarried(await event.request.formData())), problems: [] };
	}
};

function readRate(form: FormData): TypedTengeRate {
	return {
		date: textOf(form, 'date'),
		tengePerEuro: textOf(form, 'tengePerEuro'),
		sure: form.get('sure') === 'on',
		source: readSource(form)
	};
}
