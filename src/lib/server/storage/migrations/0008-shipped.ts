/** Front pages of the sites that the record's sources come from; all off until an editor switches them on. */
export const SHIPPED_PAGES = [
	{ host: 'commission.europa.eu', name: 'European Commission' },
	{ host: 'astanatimes.com', name: 'The Astana Times' },
	{ host: 'qazinform.com', name: 'Qazinform' },
	{ host: 'www.inform.kz', name: 'Kazinform' },
	{ host: 'kaz.inform.kz', name: 'Kazinform (қазақша)' },
	{ host: 'www.zakon.kz', name: 'Zakon.kz' },
	{ host: 'en.tengrinews.kz', name: 'Tengrinews' },
	{ host: 'vlast.kz', name: 'Vlast.kz' },
	{ host: 'www.kt.kz', name: 'Kazakhstan Today' },
	{ host: 'timesca.com', name: 'The Times of Central Asia' },
	{ host: 'www.eureporter.co', name: 'EU Reporter' },
	{ host: 'daz.asia', name: 'Deutsche Allgemeine Zeitung' }
] as const;

/** Beginnings of words; an item must contain all of them to go into the inbox. */
export const SHIPPED_RULES = [
	'readmission kazakh',
	'visa facilitation',
	'visa kazakh eu',
	'schengen kazakh',
	'реадмисси',
	'визов режим ес',
	'визов режим евро',
	'визов казахстан ес',
	'шенген казахстан',
	'виза режим ео',
	'виза еуропа',
	'шенген қазақстан'
] as const;
