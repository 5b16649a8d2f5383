import { redirect } from '@sveltejs/kit';

/** `/` has no content: it redirects readers to the language they prefer, and stores nothing. */
export const load = ({ locals, setHeaders }) => {
	setHeaders({ vary: 'accept-language' });
	redirect(302, `/${locals.language}`);
};
