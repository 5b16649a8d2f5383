import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { FeedFormat } from '$lib/domain/formats';

/*
 * Third-party readers of every format. Each returns the content of a document as plain values.
 */

/** Strict: throws unless the XML is well formed. */
export function readXml(text: string): Element {
	const problems: string[] = [];
	const parser = new DOMParser({
		// A replacement character is valid text.
		onError: (level, message) => level !== 'warning' && problems.push(`${level}: ${message}`)
	});
	const { documentElement } = parser.parseFromString(text, 'text/xml');
	if (problems.length > 0 || !documentElement) throw new Error(problems.join('\n'));
	return documentElement;
}

export function elements(parent: Element, name: string): Element[] {
	return [...parent.getElementsByTagName(name)];
}

export function textOf(parent: Element, name: string): string {
	return elements(parent, name)[0]?.textContent ?? '';
}

export function readAtom(text: string) {
	const feed = readXml(text);
	return elements(feed, 'entry').map((entry) => ({
		id: textOf(entry, 'id'),
		title: textOf(entry, 'title'),
		content: textOf(entry, 'content'),
		published: textOf(entry, 'published'),
		updated: textOf(entry, 'updated'),
		tags: elements(entry, 'category').map((it) => it.getAttribute('term') ?? ''),
		sources: elements(entry, 'link')
			.filter((link) => link.getAttribute('rel') === 'via')
			.map((link) => link.getAttribute('href'))
	}));
}

export function readJsonFeed(text: string) {
	const { items = [] } = parseJsonFeed(text);
	return items.map((item) => ({
		id: item.id,
		title: item.title,
		content: item.content_text,
		published: item.date_published,
		updated: item.date_modified
	}));
}

type ReadEntry = ReturnType<typeof readJsonFeed>[number];

/** The reader of every format of feeds, with what all of them say. */
export const FEED_READERS: Record<FeedFormat, (text: string) => ReadEntry[]> = {
	atom: (text) => readAtom(text).map(({ tags: _, sources: __, ...entry }) => entry),
	json: readJsonFeed
};

export function readCalendar(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
		return {
			uid: event.uid,
			title: event.summary,
			content: event.description,
			date: event.startDate.isDate ? event.startDate.toString() : 'a clock time',
			sequence: event.sequence,
			status: value('status'),
			created: value('created'),
			changed: value('last-modified'),
			stamped: value('dtstamp'),
			alarms: component.getAllSubcomponents('valarm').length
		};
	});
}

/** As a spreadsheet shows it: the apostrophe before a formula is not part of the text. */
export function readTable(text: string): Record<string, string>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(text, {
		header: true,
		skipEmptyLines: true,
		transform: (value) => value.replace(/^'(?=[=+\-@\t\r])/u, '')
	});
	if (errors.length > 0) throw new Error(JSON.stringify(errors));
	return data;
}

interface CslItem {
	title?: string;
	URL?: string;
	publisher?: string;
	author?: { literal?: string; family?: string }[];
	issued?: { 'date-parts': number[][] };
}

export function readReference(text: string): CslItem[] {
	return new Cite(text).data as CslItem[];
}
