/** The formats of feeds, as the ends of their addresses. */
export const match = (value: string): value is 'atom' | 'json' =>
	value === 'atom' || value === 'json';
