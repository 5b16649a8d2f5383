import { requireEditor } from '$lib/server/auth/editor';

export const load = ({ locals }) => {
	requireEditor(locals);
};
