/** Words that stand in Latin letters in Russian and Kazakh texts too, and why. */
export interface Allowed {
	reason: string;
	words: readonly string[];
}

export const ALLOWED: readonly Allowed[] = [
	{
		reason: 'Names of formats and protocols, which nobody translates.',
		words: [
			'Atom',
			'RSS',
			'CSV',
			'JSON',
			'JSON Feed',
			'iCalendar',
			'PNG',
			'SVG',
			'PDF',
			'RIS',
			'BibTeX',
			'CSL-JSON',
			'ZIP',
			'HTML',
			'OpenAPI',
			'oEmbed',
			'API',
			'HTTP',
			'TOTP',
			'QR',
			'UTF-8',
			'UTC',
			'SHA-256',
			'Wi-Fi'
		]
	},
	{
		reason: 'Names of companies, services and sites that write themselves so.',
		words: [
			'DW',
			'LS',
			'Schengen.News',
			'TUT.BY',
			'Deutsche Allgemeine Zeitung',
			'VFS Global',
			'EUR-Lex',
			'Telegram',
			'Excel',
			'WhatsApp',
			'Wikimedia Commons'
		]
	},
	{
		reason: 'The name of a language in that language, for those who look for it.',
		words: ['English', 'Eng']
	},
	{
		reason:
			'Names of systems, bodies and indexes of the European Union that travellers and lawyers meet so.',
		words: ['EES', 'ETIAS', 'eu-LISA', 'CELEX']
	},
	{
		reason: 'The Official Journal, as lawyers cite it in every language.',
		words: ['OJ L', 'OJ C', 'OJ']
	},
	{ reason: 'How documents of the Commission are numbered: «номер COM».', words: ['COM'] },
	{ reason: 'Kinds of visas as the Visa Code and the stickers call them.', words: ['A', 'B', 'C'] },
	{ reason: 'The word of browsers themselves in Russian and Kazakh.', words: ['cookie'] },
	{ reason: 'The name of a measure of forecasts; there is no other.', words: ['CRPS'] },
	{ reason: 'The name of a series of internet standards.', words: ['RFC'] },
	{ reason: 'Codes of currencies (ISO 4217).', words: ['EUR', 'KZT'] }
];
