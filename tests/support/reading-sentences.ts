import type { Stage } from '$lib/domain/agreements/stages';
import type { Language } from '$lib/domain/language';

/**
 * Invented sentences in the style of news, with what a careful reader understands from each.
 * `when` is a partial date or a period `from/to`; a row without `stage` is unclear and must not lead to a
 * proposal. The rules were tuned on the rows of `tuned`; those of `heldOut` were written earlier too, but the
 * rules only read them when they were finished.
 */
export interface Row {
	language: Language;
	sentence: string;
	/** The day of the article; by default a Wednesday. */
	on?: string;
	when?: string;
	stage?: Stage;
}

export const ARTICLE_DAY = '2026-11-18';

export const TUNED: readonly Row[] = [
	{
		language: 'en',
		sentence:
			'The second round of talks on the visa facilitation agreement took place in Astana on 3 November 2026.',
		when: '2026-11-03',
		stage: 'negotiation'
	},
	{
		language: 'en',
		sentence:
			'The EU and Kazakhstan initialled the visa facilitation and readmission agreements on October 28, 2026.',
		when: '2026-10-28',
		stage: 'initialling'
	},
	{
		language: 'en',
		sentence: 'The Council adopted the negotiating mandate on 27 March 2025.',
		when: '2025-03-27',
		stage: 'mandate'
	},
	{
		language: 'en',
		sentence: 'The agreements are expected to be signed in the last quarter of 2027.',
		when: '2027-Q4',
		stage: 'signature'
	},
	{
		language: 'en',
		sentence: 'The readmission agreement will enter into force on 1 March 2028.',
		when: '2028-03-01',
		stage: 'entry-into-force'
	},
	{
		language: 'en',
		sentence: 'Negotiators met for the third round last week in Brussels.',
		when: '2026-11-09/2026-11-15',
		stage: 'negotiation'
	},
	{
		language: 'en',
		sentence: 'The European Parliament gave its consent in February 2027, by a large majority.',
		on: '2027-03-10',
		when: '2027-02',
		stage: 'consent'
	},
	{
		language: 'en',
		sentence: 'On 2 December the two sides opened negotiations on easier visas.',
		on: '2025-12-05',
		when: '2025-12-02',
		stage: 'negotiation'
	},
	{
		language: 'en',
		sentence: 'A fourth round is scheduled for 14–15 January 2027.',
		when: '2027-01-14/2027-01-15',
		stage: 'negotiation'
	},
	{
		language: 'en',
		sentence:
			'The Commission recommended on 5 February 2025 that the Council authorise the opening of negotiations.',
		when: '2025-02-05',
		stage: 'recommendation'
	},
	{ language: 'en', sentence: 'It is too early to say when the agreement might be signed.' },
	{ language: 'en', sentence: 'No date for the next round of negotiations has been set.' },
	{
		language: 'ru',
		sentence:
			'Второй раунд переговоров по соглашению об упрощении визового режима прошёл в Астане 3 ноября 2026 года.',
		when: '2026-11-03',
		stage: 'negotiation'
	},
	{
		language: 'ru',
		sentence: 'Стороны парафировали соглашение о реадмиссии 28 октября.',
		when: '2026-10-28',
		stage: 'initialling'
	},
	{
		language: 'ru',
		sentence:
			'Страны ЕС одобрили мандат Еврокомиссии на переговоры с Казахстаном 27 марта 2025 г. и поручили начать работу.',
		when: '2025-03-27',
		stage: 'mandate'
	},
	{
		language: 'ru',
		sentence: 'Подписание соглашения ожидается в IV квартале 2027 года.',
		when: '2027-Q4',
		stage: 'signature'
	},
	{
		language: 'ru',
		sentence: 'Соглашение вступит в силу 1 марта 2028 года.',
		when: '2028-03-01',
		stage: 'entry-into-force'
	},
	{
		language: 'ru',
		sentence: 'На прошлой неделе в Брюсселе состоялся третий раунд переговоров.',
		when: '2026-11-09/2026-11-15',
		stage: 'negotiation'
	},
	{
		language: 'ru',
		sentence: 'Европейский парламент дал согласие в феврале 2027 года.',
		on: '2027-03-10',
		when: '2027-02',
		stage: 'consent'
	},
	{
		language: 'ru',
		sentence: '2 декабря ЕС и Казахстан начали переговоры об упрощении визового режима.',
		on: '2025-12-05',
		when: '2025-12-02',
		stage: 'negotiation'
	},
	{
		language: 'ru',
		sentence: 'Четвёртый раунд запланирован на 14–15 января 2027 года.',
		when: '2027-01-14/2027-01-15',
		stage: 'negotiation'
	},
	{
		language: 'ru',
		sentence:
			'5 февраля 2025 года Еврокомиссия рекомендовала Совету ЕС разрешить начало переговоров.',
		when: '2025-02-05',
		stage: 'recommendation'
	},
	{ language: 'ru', sentence: 'Говорить о сроках подписания соглашения пока рано.' },
	{
		language: 'ru',
		sentence: 'Переговоры пока не завершены, дата следующего раунда не назначена.'
	},
	{
		language: 'kk',
		sentence:
			'Виза режимін жеңілдету туралы келісім бойынша келіссөздің екінші раунды 2026 жылғы 3 қарашада Астанада өтті.',
		when: '2026-11-03',
		stage: 'negotiation'
	},
	{
		language: 'kk',
		sentence: 'Тараптар реадмиссия туралы келісімді 28 қазанда парафтады.',
		when: '2026-10-28',
		stage: 'initialling'
	},
	{
		language: 'kk',
		sentence:
			'ЕО елдері 2025 жылғы 27 наурызда Еуропалық комиссияның келіссөз жүргізу мандатын мақұлдады.',
		when: '2025-03-27',
		stage: 'mandate'
	},
	{
		language: 'kk',
		sentence: 'Келісімге 2027 жылғы IV тоқсанда қол қойылады деп күтіледі.',
		when: '2027-Q4',
		stage: 'signature'
	},
	{
		language: 'kk',
		sentence: 'Келісім 2028 жылғы 1 наурызда күшіне енеді.',
		when: '2028-03-01',
		stage: 'entry-into-force'
	},
	{
		language: 'kk',
		sentence: 'Өткен аптада Брюссельде келіссөздің үшінші раунды өтті.',
		when: '2026-11-09/2026-11-15',
		stage: 'negotiation'
	},
	{
		language: 'kk',
		sentence: 'Еуропалық парламент 2027 жылғы ақпанда мақұлдауын берді.',
		on: '2027-03-10',
		when: '2027-02',
		stage: 'consent'
	},
	{
		language: 'kk',
		sentence: 'ЕО мен Қазақстан виза режимін жеңілдету туралы келіссөзді 2 желтоқсанда бастады.',
		on: '2025-12-05',
		when: '2025-12-02',
		stage: 'negotiation'
	},
	{
		language: 'kk',
		sentence: 'Төртінші раунд 2027 жылғы 14–15 қаңтарға белгіленді.',
		when: '2027-01-14/2027-01-15',
		stage: 'negotiation'
	},
	{
		language: 'kk',
		sentence:
			'2025 жылғы 5 ақпанда Еуропалық комиссия Кеңеске келіссөз бастауға рұқсат беруді ұсынды.',
		when: '2025-02-05',
		stage: 'recommendation'
	},
	{ language: 'kk', sentence: 'Келісімге қол қою мерзімі туралы айту әлі ерте.' },
	{
		language: 'kk',
		sentence: 'Келіссөз әлі аяқталған жоқ, келесі раундтың күні белгіленбеді.'
	}
];

export const HELD_OUT: readonly Row[] = [
	{
		language: 'en',
		sentence:
			'Expert consultations on the simplification of Schengen visas were held in Brussels on Oct. 4, 2024.',
		when: '2024-10-04',
		stage: 'consultations'
	},
	{
		language: 'en',
		sentence: 'Kazakhstan and the European Union signed the readmission agreement on Tuesday.',
		when: '2026-11-17',
		stage: 'signature'
	},
	{
		language: 'en',
		sentence:
			'The Council concluded the visa facilitation agreement by its decision of 12 June 2028.',
		on: '2028-06-20',
		when: '2028-06-12',
		stage: 'conclusion'
	},
	{
		language: 'en',
		sentence: 'Talks began on 2 December 2025 and are continuing.',
		when: '2025-12-02',
		stage: 'negotiation'
	},
	{
		language: 'en',
		sentence: "Kazakhstan's parliament is to ratify the agreement in the first half of 2028.",
		when: '2028-01-01/2028-06-30',
		stage: 'conclusion'
	},
	{
		language: 'en',
		sentence: 'The next round will be held in Astana on 9 December.',
		when: '2026-12-09',
		stage: 'negotiation'
	},
	{ language: 'en', sentence: 'The agreement could enter into force in 2028, an official said.' },
	{ language: 'en', sentence: 'The partnership agreement entered into force on 1 March 2020.' },
	{
		language: 'en',
		sentence: 'A visa facilitation agreement with Uzbekistan was initialled on 5 May.'
	},
	{
		language: 'en',
		sentence: 'The Council gave the Commission a mandate to negotiate in spring 2025.',
		when: '2025-03-01/2025-05-31',
		stage: 'mandate'
	},
	{
		language: 'en',
		sentence: 'Negotiators hope to initial both texts by the end of this year.',
		when: '2026-11-18/2026-12-31',
		stage: 'initialling'
	},
	{
		language: 'en',
		sentence: 'The talks have not been concluded, and no further round took place in October.'
	},
	{
		language: 'ru',
		sentence: 'Консультации по упрощению визового режима прошли в Брюсселе 4 октября 2024 года.',
		when: '2024-10-04',
		stage: 'consultations'
	},
	{
		language: 'ru',
		sentence: 'Во вторник Казахстан и Евросоюз подписали соглашение о реадмиссии.',
		when: '2026-11-17',
		stage: 'signature'
	},
	{
		language: 'ru',
		sentence: 'Парламент Казахстана ратифицировал соглашение 12.06.2028.',
		on: '2028-06-20',
		when: '2028-06-12',
		stage: 'conclusion'
	},
	{
		language: 'ru',
		sentence: 'Переговоры, начатые 2 декабря 2025 года, продолжаются.',
		when: '2025-12-02',
		stage: 'negotiation'
	},
	{
		language: 'ru',
		sentence: 'Совет ЕС примет решение о заключении соглашения в первом полугодии 2028 года.',
		when: '2028-01-01/2028-06-30',
		stage: 'conclusion'
	},
	{
		language: 'ru',
		sentence: 'Следующий раунд состоится 9 декабря в Астане.',
		when: '2026-12-09',
		stage: 'negotiation'
	},
	{ language: 'ru', sentence: 'Соглашение, возможно, вступит в силу в 2028 году.' },
	{
		language: 'ru',
		sentence: 'Соглашение о расширенном партнёрстве вступило в силу 1 марта 2020 года.'
	},
	{
		language: 'ru',
		sentence: 'Соглашение об упрощении визового режима с Узбекистаном парафировали 5 мая.'
	},
	{
		language: 'ru',
		sentence: 'Мандат на переговоры Еврокомиссия получила весной 2025 года.',
		when: '2025-03-01/2025-05-31',
		stage: 'mandate'
	},
	{
		language: 'ru',
		sentence: 'Стороны рассчитывают парафировать оба документа до конца года.',
		when: '2026-11-18/2026-12-31',
		stage: 'initialling'
	},
	{
		language: 'ru',
		sentence: 'Вчера завершился пятый раунд переговоров о визах и реадмиссии.',
		when: '2026-11-17',
		stage: 'negotiation'
	},
	{
		language: 'kk',
		sentence:
			'Виза режимін жеңілдету жөніндегі консультациялар 2024 жылғы 4 қазанда Брюссельде өтті.',
		when: '2024-10-04',
		stage: 'consultations'
	},
	{
		language: 'kk',
		sentence: 'Сейсенбі күні Қазақстан мен Еуропалық Одақ реадмиссия туралы келісімге қол қойды.',
		when: '2026-11-17',
		stage: 'signature'
	},
	{
		language: 'kk',
		sentence: 'Қазақстан Парламенті келісімді 2028 жылғы 12 маусымда ратификациялады.',
		on: '2028-06-20',
		when: '2028-06-12',
		stage: 'conclusion'
	},
	{
		language: 'kk',
		sentence: '2025 жылғы 2 желтоқсанда басталған келіссөз жалғасып жатыр.',
		when: '2025-12-02',
		stage: 'negotiation'
	},
	{
		language: 'kk',
		sentence: 'ЕО Кеңесі келісім жасасу туралы шешімді 2028 жылдың бірінші жартысында қабылдайды.',
		when: '2028-01-01/2028-06-30',
		stage: 'conclusion'
	},
	{
		language: 'kk',
		sentence: 'Келесі раунд 9 желтоқсанда Астанада өтеді.',
		when: '2026-12-09',
		stage: 'negotiation'
	},
	{ language: 'kk', sentence: 'Келісім 2028 жылы күшіне енуі мүмкін.' },
	{
		language: 'kk',
		sentence: 'Кеңейтілген әріптестік туралы келісім 2020 жылғы 1 наурызда күшіне енді.'
	},
	{
		language: 'kk',
		sentence: 'Өзбекстанмен виза режимін жеңілдету туралы келісім 5 мамырда парафталды.'
	},
	{
		language: 'kk',
		sentence: 'Еуропалық комиссия келіссөз мандатын 2025 жылдың көктемінде алды.',
		when: '2025-03-01/2025-05-31',
		stage: 'mandate'
	},
	{
		language: 'kk',
		sentence: 'Тараптар екі құжатты жыл соңына дейін парафтауды жоспарлап отыр.',
		when: '2026-11-18/2026-12-31',
		stage: 'initialling'
	},
	{
		language: 'kk',
		sentence: 'Кеше виза мен реадмиссия туралы келіссөздің бесінші раунды аяқталды.',
		when: '2026-11-17',
		stage: 'negotiation'
	}
];
