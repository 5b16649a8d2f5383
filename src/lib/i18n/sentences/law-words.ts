import type { Language } from '$lib/domain/language';
import {
	inLaws,
	isHandbook,
	type Article,
	type LawArticle,
	type OtherLaw
} from '$lib/domain/law/article';
import type { JournalPlace, OjCitation } from '$lib/domain/law/official-journal';
import { m } from '$lib/i18n/paraglide/messages';
import { numeralSlots } from '$lib/i18n/values/slots';

/** "Art. 16(4)", «п. 4 ст. 16», «16-баптың 4-тармағы»: without the law, which the page has named. */
export function articleWords(articles: readonly Article[], language: Language): string {
	const [first, second, ...others] = articles;
	if (first && second && others.length === 0 && isWhole(first) && isWhole(second)) {
		const last = numeralSlots('second', second.article, language);
		const pair = { first: first.article, ...last };
		return m.citation_article_two(pair, { locale: language });
	}
	return articles.map((it) => oneArticle(it, language)).join('; ');
}

const LAWS: Record<OtherLaw, typeof m.citation_visa_code> = {
	'borders-code': m.citation_borders_code,
	'free-movement': m.citation_free_movement
};

/** The same for a rule, with its law: the Visa Code, another law, or the handbook that guides their use. */
export function ruleArticleWords(articles: readonly Article[], language: Language): string {
	return inLaws(articles)
		.map((group) => inItsLaw(group, language))
		.join('; ');
}

function inItsLaw(group: readonly Article[], language: Language): string {
	const [first] = group;
	const locale = { locale: language };
	const words = articleWords(group, language);
	if (!first || 'words' in first) return words;
	if (isHandbook(first)) return m.citation_handbook({ annex: words }, locale);
	const inLaw = ('article' in first && first.law && LAWS[first.law]) || m.citation_visa_code;
	return inLaw({ article: words }, locale);
}

function isWhole(article: Article): article is LawArticle {
	return 'article' in article && article.paragraph === undefined && article.point === undefined;
}

function oneArticle(it: Article, language: Language): string {
	const locale = { locale: language };
	const numeral = <N extends string>(name: N, text: string) => numeralSlots(name, text, language);
	if ('words' in it) return it.words;
	if (isHandbook(it)) return m.citation_annex(numeral('annex', String(it.annex)), locale);
	if ('annex' in it) return m.citation_code_annex({ annex: it.annex, part: it.part }, locale);
	const { paragraph, point } = it;
	const article = numeral('article', it.article);
	if (paragraph === undefined) return m.citation_article(article, locale);
	const both = { ...article, ...numeral('paragraph', paragraph) };
	return point === undefined
		? m.citation_article_paragraph(both, locale)
		: m.citation_article_point({ ...both, point }, locale);
}

/** "OJ L 129, 17.5.2007, p. 27", with what is known of the decision where the place is not. */
export function ojWords(citation: OjCitation, language: Language): string {
	if ('words' in citation) return citation.words;
	const { series, number } = citation;
	return series !== null && number !== null
		? inAnIssue(citation, { series, number }, language)
		: outsideAnIssue(citation, language);
}

function inAnIssue(
	{ date, page, decisions: [decision], remark }: JournalPlace,
	issue: { series: string; number: number },
	language: Language
): string {
	const locale = { locale: language };
	const place = { ...issue, date: journalDate(date) };
	if (page !== null) {
		const onPage = { ...place, ...numeralSlots('page', String(page), language) };
		return decision
			? m.citation_oj_page_decision({ ...onPage, decision }, locale)
			: m.citation_oj_page(onPage, locale);
	}
	if (!decision) return m.citation_oj_issue(place, locale);
	return remark === null
		? m.citation_oj_issue_decision({ ...place, decision }, locale)
		: m.citation_oj_issue_decision_no_page({ ...place, decision }, locale);
}

function outsideAnIssue({ date, decisions }: JournalPlace, language: Language): string {
	const locale = { locale: language };
	const [first, second] = decisions;
	if (first === undefined) return m.citation_oj_year({ year: journalDate(date) }, locale);
	if (second !== undefined) return m.citation_oj_decisions({ first, second }, locale);
	return date === null
		? m.citation_oj_decision({ decision: first }, locale)
		: m.citation_oj_decision_date({ decision: first, date: journalDate(date) }, locale);
}

/** As the journal itself writes its days, in every language: "17.5.2007". */
function journalDate(date: JournalPlace['date']): string {
	return (date ?? '')
		.split('-')
		.map((part) => part.replace(/^0/u, ''))
		.reverse()
		.join('.');
}
