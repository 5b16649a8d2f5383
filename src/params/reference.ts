/** The formats of references, as the ends of their addresses. */
export const match = (value: string): value is 'bib' | 'ris' => value === 'bib' || value === 'ris';
