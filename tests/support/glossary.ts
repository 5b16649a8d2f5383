import type { Language } from '$lib/domain/language';

/** A term in the one rendering that each language has for it: what its forms have in common. */
export interface Term {
	name: string;
	/** Where the English text says it, the others say it in their words. */
	en: RegExp;
	ru: RegExp;
	kk: RegExp;
}

/** The words that were decided, with sources, by readers of all three languages. */
export const TERMS: readonly Term[] = [
	{
		name: 'visa facilitation agreement',
		en: /visa facilitation agreement/iu,
		ru: /соглашени\p{L}* .*упрощ\p{L}+ визов\p{L}+ режим/iu,
		kk: /визалық режимді жеңілдету/iu
	},
	{ name: 'readmission', en: /readmission/iu, ru: /реадмисси/iu, kk: /реадмиссия/iu },
	{
		name: 'Enhanced Partnership and Cooperation Agreement',
		en: /Enhanced Partnership and Cooperation/u,
		ru: /о расширенном партнёрстве и сотрудничестве|СРПС/u,
		kk: /Кеңейтілген серіктестік пен ынтымақтастық|КСЫК/u
	},
	{
		name: 'Cooperation Council',
		en: /Cooperation Council/u,
		ru: /Совет\p{L}* сотрудничества/u,
		kk: /Ынтымақтастық кеңес/u
	},
	{
		name: 'High Representative',
		en: /High Representative/u,
		ru: /[Вв]ерховн\p{L}+ представител/u,
		kk: /[Жж]оғары өкіл/u
	},
	{
		name: 'European Commission',
		en: /European Commission\b/u,
		ru: /Еврокомисси/u,
		kk: /Еуропалық комиссия/u
	},
	{
		name: 'European Council',
		en: /European Council\b/u,
		ru: /Европейск\p{L}+ совет/u,
		kk: /Еуропалық кеңес/u
	},
	{
		name: 'Council of the EU',
		en: /Council of the EU/u,
		ru: /Совет\p{L}* (?:ЕС|Европейского союза)/u,
		kk: /ЕО Кеңес/u
	},
	{
		name: 'European Parliament',
		en: /European Parliament/u,
		ru: /Европарламент|Европейск\p{L}+ парламент/u,
		kk: /Еуропалық парламент/u
	},
	{
		name: 'deputy foreign minister',
		en: /deputy (?:foreign minister|minister of foreign affairs)/iu,
		ru: /(?:заместител\p{L}+ |зам)министра/iu,
		kk: /министр(?:інің|дің) (?:бірінші )?орынбасары/iu
	},
	{
		name: 'spokesman of the Ministry',
		en: /spokesman/iu,
		ru: /официальн\p{L}+ представител/iu,
		kk: /ресми өкіл/iu
	},
	{ name: 'initialling', en: /initiall/iu, ru: /парафир/iu, kk: /парафта|дәйекте/iu },
	{ name: 'ratification', en: /ratif/iu, ru: /ратифи/iu, kk: /ратификация/iu },
	{ name: 'entry into force', en: /entr\w+ into force/iu, ru: /вступ/iu, kk: /күшіне ен/iu },
	{ name: 'mandate', en: /\bmandate/iu, ru: /мандат/iu, kk: /мандат/iu },
	{ name: 'round', en: /\brounds? of (?:talks|negotiations)/iu, ru: /раунд/iu, kk: /раунд/iu },
	{ name: 'inference', en: /\binference/iu, ru: /вывод/iu, kk: /қорытынды/iu },
	{
		name: 'not found',
		en: /^not found$|(?:was|were) not found/iu,
		ru: /не ?найден/iu,
		kk: /табылма/iu
	},
	{ name: 'web feed', en: /\bfeeds?\b/iu, ru: /лент/iu, kk: /лента/iu },
	{
		name: 'second editor',
		en: /second editor(?! has approved)/iu,
		ru: /втор\p{L}+ редактор|четырёх глаз/iu,
		kk: /екінші редактор/iu
	}
];

/** Words that were decided against, and what is said in their place. */
export interface Forbidden {
	language: Language;
	words: RegExp;
	say: string;
}

export const FORBIDDEN: readonly Forbidden[] = [
	{ language: 'kk', words: /виза режимі/iu, say: 'визалық режим' },
	{ language: 'kk', words: /кеңейтілген әріптестік/iu, say: 'Кеңейтілген серіктестік' },
	{ language: 'kk', words: /жоғарғы өкіл/iu, say: 'Жоғары өкіл' },
	{ language: 'kk', words: /анықталмады/iu, say: 'табылмады' },
	{ language: 'kk', words: /(?<!\p{L})таспа/iu, say: 'лента' },
	{ language: 'kk', words: /қадағала/iu, say: 'жаңалықтарын алу, жазылу' },
	{ language: 'kk', words: /(?<!\p{L})үлгілер/iu, say: 'ең жаңа келісімдер' },
	{ language: 'kk', words: /парафирле/iu, say: 'парафтау' },
	{ language: 'kk', words: /(?<!\p{L})(?:форма(?!т)|пішін)/iu, say: 'нысан' },
	{ language: 'kk', words: /Ресей Федерация/iu, say: 'Ресей' },
	{ language: 'kk', words: /төрт көз/iu, say: 'екінші редактордың мақұлдауы' },
	{ language: 'kk', words: /\d-?(?:ші|шы)(?!\p{L})/iu, say: 'a hyphen and the noun: 4-кезең' },
	{ language: 'ru', words: /российск\p{L}+ федерац/iu, say: 'Россия' },
	{ language: 'ru', words: /(?<!\p{L})[мМ]одел(?:и|ей)(?!\p{L})/u, say: 'самые новые соглашения' },
	{ language: 'ru', words: /(?<!\p{L})со? \{(?:on_|by_)?date\}/iu, say: '{since_date}' },
	{ language: 'ru', words: /(?<!\p{L})ко? \{(?:on_|since_)?date\}/iu, say: '{by_date}' },
	{ language: 'ru', words: /(?<!\p{L})во? \{(?:since_|by_)?date\}/iu, say: '{on_date}' },
	{ language: 'en', words: /four[ -]eyes|second pair of eyes/iu, say: 'second editor' },
	{ language: 'en', words: /\breckon/iu, say: 'work out, count' },
	{ language: 'en', words: /\brests? on\b/iu, say: 'is based on, comes from' },
	{ language: 'en', words: /\btell me\b/iu, say: 'what the button does' },
	{ language: 'en', words: /\bg[eo]t there\b/iu, say: 'entered into force' },
	{ language: 'en', words: /Russian Federation/u, say: 'Russia' },
	{ language: 'en', words: /time that can be seen/iu, say: 'period we have data for' },
	{ language: 'en', words: /Visa Code, Annex 25/u, say: 'Annex 25 of the Schengen Handbook' }
];
