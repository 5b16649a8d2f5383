/** The formats of a drawing as a file of its own. */
export function match(param: string): param is 'svg' | 'png' {
	return param === 'svg' || param === 'png';
}
