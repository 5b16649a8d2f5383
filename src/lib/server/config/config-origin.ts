export function isOrigin(value: string): boolean {
	return /^https?:\/\//u.test(value) && URL.canParse(value) && new URL(value).origin === value;
}
