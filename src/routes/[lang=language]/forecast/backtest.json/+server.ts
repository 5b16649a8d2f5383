import { json } from '@sveltejs/kit';

/** The committed back-test of all groups, as it is. */
export const GET = ({ locals }) =>
	json(locals.readers.backtest, {
		headers: {
			'content-disposition': 'attachment; filename="backtest.json"',
			'access-control-allow-origin': '*'
		}
	});
