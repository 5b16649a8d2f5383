import { XMLBuilder } from 'fast-xml-parser';

/** Elements by name; `@name` is an attribute, `#text` the text of an element with attributes, a list several elements. */
export type XmlElement = {
	[name: string]: string | XmlElement | readonly XmlElement[] | undefined;
};

/** No indentation, because white space within an element is part of its text. */
const builder = new XMLBuilder({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	suppressEmptyNode: true
});

/** A document with one root element; this is the only place that escapes texts. */
export function writeXml(root: XmlElement): string {
	const document = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root };
	return forXml(builder.build(document) as string);
}

/** XML cannot contain these characters, not even as references (XML 1.0, 2.2). */
function forXml(text: string): string {
	// eslint-disable-next-line no-control-regex -- the very characters that must go
	return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD');
}
