/**
 * The findings that an editor has confirmed: the button names all that were shown, and a tick of its own those that
 * change the headline.
 */
export function readConfirmed(form: FormData): string[] {
	const ticked = form.get('headline') === 'on';
	return String(form.get('confirmed') ?? '')
		.split(' ')
		.filter((key) => key !== '' && (ticked || !key.startsWith('headline:')));
}
