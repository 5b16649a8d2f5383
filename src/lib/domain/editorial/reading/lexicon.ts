import type { AgreementKind } from '$lib/domain/agreements/agreement';
import type { Stage } from '$lib/domain/agreements/stages';
import type { Localized } from '$lib/domain/language';

/*
 * The words about the path in English, Russian and Kazakh, as stems with their endings. Every text is searched
 * for all three, because no word of one language means something else in another.
 */

/** Any of `words` at the beginning of a word. */
function words(...patterns: string[]): RegExp {
	return new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})`, 'iu');
}

/** The same, unless the word only says when something else happened: "after ratification". */
function event(...patterns: string[]): RegExp {
	const before = '(?<!(?:after|following|before|pending|после|перед|до) (?:the )?)';
	return words(`${before}(?:${patterns.join('|')})`);
}

const PARLIAMENT =
	'(?:european parliament|meps|европарламент\\p{L}*|европейск\\p{L}+ парламент\\p{L}*|еуропалық парламент\\p{L}*)';
const COMMISSION = '(?:commission|еврокомисси\\p{L}*|комисси\\p{L}*)';

/** Words that say that a stage was reached. */
export const STAGE_WORDS: Record<Stage, RegExp> = {
	consultations: event('consultations?(?!\\p{L})', 'консультаци'),
	recommendation: event(
		`${COMMISSION}.{0,80}(?:recommend|рекоменд|ұсын)`,
		`(?:recommend|рекоменд).{0,60}${COMMISSION}`
	),
	mandate: event(
		'mandates?(?!\\p{L})',
		'authoris\\p{L}+ (?:the commission|the opening)',
		'мандат',
		'разреш\\p{L}+ (?:\\p{L}+ ){0,3}(?:начать|начало|начала|открыть)',
		'келіссөз\\p{L}* бастауға рұқсат'
	),
	negotiation: event('rounds?(?!\\p{L})', 'talks', 'negotiat', 'раунд', 'переговор', 'келіссөз'),
	initialling: event('initiall?(?:ed|ing)', '(?:to|will) initial(?!\\p{L})', 'парафир', 'парафта'),
	signature: event('sign(?:ed|ing|ature)?(?!\\p{L})', 'подпис(?:а|ы)(?!нт)', 'подпиш', 'қол қой'),
	consent: event(
		`${PARLIAMENT}.{0,60}(?:consent|approv|согласи|одобр|мақұлда)`,
		`(?:consent|approv|согласи|одобр).{0,40}${PARLIAMENT}`
	),
	conclusion: event(
		'ratif',
		'conclu(?:de|ded|des|sion of) the (?:\\p{L}+ ){0,4}agreement',
		'decision (?:to conclude|on the conclusion)',
		'ратифи',
		'решени\\p{L}* о заключении',
		'заключ(?:ил|или|ит|ат|ить) соглашени',
		'келісім жасас'
	),
	'entry-into-force': event(
		'(?:enter(?:s|ed|ing)?|entry|comes?|came) into (?:\\p{L}+ )?force',
		'вступ\\p{L}+ в силу',
		'күшіне ен'
	)
};

/** A round is an event without a further verb. */
export const ROUND = words('rounds?(?!\\p{L})', 'раунд');

/** Verbs that make "talks" an event: they began, were held, ended. */
export const TALKS_EVENT = words(
	'(?:beg[aiu]n|open|launch|start|held|hold|took place|take place|met(?!\\p{L})|resum|complet|conclud|finish)',
	'начал|начат|начн|начина|открыт|открыл|стартов|состоял|состоит|прош[её]л|прошл|прове|пройд|заверш|возобнов',
	'баста|өтт|өтеді|өткіз|аяқтал'
);

/** Words for talks, other than "round" and "consultations". */
export const TALKS = words('talks', 'negotiat', 'переговор', 'келіссөз');

export const TRACK_WORDS: Record<AgreementKind, RegExp> = {
	vfa: words(
		'visas?(?!\\p{L})',
		'виз(?:[аыуе]|ой|ам|ах|ами|ов\\p{L}*)?(?!\\p{L})',
		'безвиз',
		'виза'
	),
	ra: words('readmission', 'реадмисси')
};

/** Other agreements and partners that a sentence may be about. */
export const OTHER_AGREEMENT = words(
	'partnership',
	'EPCA',
	'партн[её]рств',
	'СРПС',
	'әріптестік',
	'КӘЫК'
);
export const OTHER_PARTNER = words(
	'armenia|azerbaijan|georgia|moldova|ukrain|belarus|uzbek|kyrgyz|tajik|turkmen|türkiye|turkey|russia|morocc|tunisia|china|cabo verde',
	'армени|азербайджан|грузи|молд[оа]в|украин|белорус|беларус|узбек|кыргыз|киргиз|таджик|туркмен|турци|росси|марокко|тунис|кита[йяюе]',
	'әзербайжан|өзбек|қырғыз|тәжік|түрк|ресей|қытай'
);
export const KAZAKHSTAN = words('kazakh', 'казахстан', 'қазақстан');

/** Words that make a sentence uncertain: a condition, a possibility, an open question. */
export const HEDGE = new RegExp(
	[
		// Lower case, so that it is not the month.
		'(?<!\\p{L})(?:[mM]ight|may|[cC]ould|[iI]f|[uU]nless|[wW]hether|[pP]ossibly|[pP]erhaps|[tT]oo early|[pP]remature|[uU]nclear)(?!\\p{L})',
		'(?<!\\p{L})(?:[Ее]сли|[Вв]озможно|[Мм]о(?:жет|гут|г|гли|гла|гло)|бы|[Рр]ано|[Пп]реждевременно|[Нн]еизвестно|[Нн]еясно|[Вв]ряд ли)(?!\\p{L})',
		'(?<!\\p{L})(?:[Ее]гер|мүмкін|ерте|белгісіз)'
	].join('|'),
	'u'
);

/** Negations. «Не только» and the like are not. */
export const NEGATION = new RegExp(
	[
		"(?<!\\p{L})(?:not|never|no (?!less|later|more)\\p{L}+|\\p{L}+n['’]t)(?!\\p{L})",
		'(?<!\\p{L})(?:не(?! только| позднее| менее)|нет|ни)(?!\\p{L})',
		'(?<!\\p{L})(?:жоқ|емес|\\p{L}+(?:[мбп][ае](?:ды|ді|ған|ген)|[мбп][ае]й(?:ды|ді)))(?!\\p{L})'
	].join('|'),
	'iu'
);

/** Words that say that a date was announced. */
export const SCHEDULED = words(
	'scheduled|set for|planned for|due (?:on|in|to)',
	'запланир|назначен|намечен',
	'белгіленді|белгіленген|жоспарланған|жоспарланды'
);

/** Words that say that somebody expects it. */
export const EXPECTED = words(
	'expect|hope|plans? to|planning|aim(?:s|ing)? (?:to|for)|intend|likely',
	'ожида|рассчитыва|наде[ею]|планиру|намерен|предполага',
	'күтіл|күтед|жоспарлап|үміттен|ниетт'
);

/** Future tense. */
export const FUTURE = words(
	'will|shall|(?:is|are) to(?!\\p{L})|next',
	'буд(?:ет|ут)(?!\\p{L})|следующ|состо(?:ится|ятся)|пройд[её]т|пройдут|вступ(?:ит|ят)(?!\\p{L})|начн\\p{L}+|заверш(?:ит|ат)\\p{L}*|подпиш(?:ет|ут)|парафиру(?:ет|ют)|ратифициру(?:ет|ют)|прим(?:ет|ут)|одобр(?:ит|ят)(?!\\p{L})|заключ(?:ит|ат)(?!\\p{L})|да(?:ст|дут)(?!\\p{L})|провед(?:ет|ут|ёт)',
	'келесі|алдағы|(?:енеді|өтеді|қойылады|қабылдайды|басталады|аяқталады|парафталады|парафтайды|ратификациялайды|бекітеді|береді|қояды|мақұлдайды)(?!\\p{L})'
);

interface PlaceWords {
	name: Localized;
	/** After "in" only, because the name of a capital often means its government. */
	inside: RegExp;
}

/** Places where the talks, and people who report on them, meet. */
export const PLACES: readonly PlaceWords[] = [
	place('Astana', 'Астана', 'Астана', 'Астане'),
	place('Brussels', 'Брюссель', 'Брюссель', 'Брюсселе'),
	place('Almaty', 'Алматы', 'Алматы', 'Алматы|Алма-Ате'),
	place('Luxembourg', 'Люксембург', 'Люксембург', 'Люксембурге'),
	place('Strasbourg', 'Страсбург', 'Страсбург', 'Страсбурге'),
	place('Samarkand', 'Самарканд', 'Самарқанд', 'Самарканде'),
	place('Berlin', 'Берлин', 'Берлин', 'Берлине'),
	place('Paris', 'Париж', 'Париж', 'Париже'),
	place('Vienna', 'Вена', 'Вена', 'Вене')
];

function place(en: string, ru: string, kk: string, russianInside: string): PlaceWords {
	return {
		name: { en, ru, kk },
		inside: words(`in ${en}`, `в (?:${russianInside})`, `${kk}[дт][ае]`)
	};
}
