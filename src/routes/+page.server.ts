import { redirect } from '@sveltejs/kit';

/** `/` has no text of its own: it sends readers to the language they prefer, and remembers nothing. */
export const load = ({ locals, setHeaders }) => {
	setHeaders({ vary: 'accept-language' });
	redirect(302, `/${locals.language}`);
};
