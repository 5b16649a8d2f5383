/** Words of the calendar in three languages with their endings, as pieces of regular expressions. */

/** An ending of a Kazakh or Russian word. */
const ENDING = '[а-яёәіңғүұқөһ]{0,6}';

/** From January: English in full or shortened, Russian in any case, the Kazakh stem with any ending. */
const MONTHS = [
	`jan(?:uary)?|январ[ьяею]|қаңтар${ENDING}`,
	`feb(?:ruary)?|феврал[ьяею]|ақпан${ENDING}`,
	`mar(?:ch)?|март[аеу]?|наурыз${ENDING}`,
	`apr(?:il)?|апрел[ьяею]|сәуір${ENDING}`,
	`may|ма[йяею]|мамыр${ENDING}`,
	`june?|июн[ьяею]|маусым${ENDING}`,
	`july?|июл[ьяею]|шілде${ENDING}`,
	`aug(?:ust)?|август[аеу]?|тамыз${ENDING}`,
	`sept?(?:ember)?|сентябр[ьяею]|қыркүйе[кг]${ENDING}`,
	`oct(?:ober)?|октябр[ьяею]|қазан${ENDING}`,
	`nov(?:ember)?|ноябр[ьяею]|қараша${ENDING}`,
	`dec(?:ember)?|декабр[ьяею]|желтоқсан${ENDING}`
];

/** From Monday. Russian with its preposition; Kazakh with «күні», because without it the word may be a name. */
const WEEKDAYS = [
	'(?:on|last|next) monday|в понедельник|дүйсенбі(?:де| күні)',
	'(?:on|last|next) tuesday|во вторник|сейсенбі(?:де| күні)',
	'(?:on|last|next) wednesday|в среду|сәрсенбі(?:де| күні)',
	'(?:on|last|next) thursday|в четверг|бейсенбі(?:де| күні)',
	'(?:on|last|next) friday|в пятницу|жұма(?:да| күні)',
	'(?:on|last|next) saturday|в субботу|сенбі(?:де| күні)',
	'(?:on|last|next) sunday|в воскресенье|жексенбі(?:де| күні)'
];

/** Ordinals up to four, for quarters and halves; Roman numerals also with the Cyrillic «і». */
const ORDINALS = [
	'1|i|і|first|перв\\p{L}+|бірінші',
	'2|ii|іі|second|втор\\p{L}+|екінші',
	'3|iii|ііі|third|треть\\p{L}+|үшінші',
	'4|iv|іv|fourth|last|четв[её]рт\\p{L}+|последн\\p{L}+|төртінші|соңғы'
];

/** Seasons that lie within one year; winter does not. */
const SEASONS = [
	'spring|весной|көктем\\p{L}*',
	'summer|летом|жаз\\p{L}*',
	'autumn|fall|осенью|күз\\p{L}*'
];

export const MONTH = `(?:${MONTHS.join('|')})\\.?`;
export const WEEKDAY = WEEKDAYS.join('|');
export const ORDINAL = `(?:${ORDINALS.join('|')})(?:-?(?:й|м|го|е))?`;
export const SEASON = SEASONS.join('|');

/** A year in figures, or relative to the year of the article. */
export const YEAR = `\\d{4}|this year|the year|next year|last year|(?:этого|текущего|этом|текущем|следующего|следующем|будущем|прошлого|прошлом|минувшем) год[ау]|год[ау]`;

export const monthNumber = finder(MONTHS, '\\.?');
export const weekdayNumber = finder(WEEKDAYS);
export const ordinalNumber = finder(ORDINALS, '(?:-?(?:й|м|го|е))?');
export const seasonNumber = finder(SEASONS);

/** Which of `patterns`, counted from one, matches the whole word; 0 if none does. */
function finder(patterns: readonly string[], after = '') {
	const whole = patterns.map((pattern) => new RegExp(`^(?:${pattern})${after}$`, 'iu'));
	return (word: string) => whole.findIndex((pattern) => pattern.test(word)) + 1;
}
