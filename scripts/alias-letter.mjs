// Shows one letter with the glyph of another, where a font has no glyph for it: neither family has the hyphen that
// never breaks a line (U+2011), which looks as any hyphen does. No library edits the character map of a font.
import { Blob, Buffer as Text, Face, Font, shape } from 'harfbuzzjs';

const GROUP_BYTES = 12;

/** @param {Buffer} sfnt an unpacked font @returns {Buffer} the same with a character map that knows `letter` */
export function aliasLetter(sfnt, letter, like) {
	const face = new Face(new Blob(new Uint8Array(sfnt).buffer), 0);
	const font = new Font(face);
	const glyphs = [...face.collectUnicodes()].map((code) => [code, glyphOf(font, code)]);
	const alias = [letter.codePointAt(0), glyphOf(font, like.codePointAt(0))];
	return withTable(sfnt, 'cmap', characterMap([...glyphs, alias]));
}

/** The glyph that the font has for one letter alone. */
function glyphOf(font, code) {
	const text = new Text();
	text.addText(String.fromCodePoint(code));
	text.guessSegmentProperties();
	shape(font, text);
	return text.getGlyphInfos()[0].codepoint;
}

/** A character map of format 12, one group a letter, for Unicode. */
function characterMap(glyphs) {
	const groups = glyphs.toSorted(([a], [b]) => a - b);
	const table = Buffer.alloc(28 + groups.length * GROUP_BYTES);
	table.writeUInt16BE(1, 2); // one subtable
	table.writeUInt16BE(3, 4); // platform: Windows
	table.writeUInt16BE(10, 6); // encoding: all of Unicode
	table.writeUInt32BE(12, 8); // where it begins
	table.writeUInt16BE(12, 12); // its format
	table.writeUInt32BE(table.length - 12, 16);
	table.writeUInt32BE(groups.length, 24);
	groups.forEach(([code, glyph], index) => {
		const at = 28 + index * GROUP_BYTES;
		table.writeUInt32BE(code, at);
		table.writeUInt32BE(code, at + 4);
		table.writeUInt32BE(glyph, at + 8);
	});
	return table;
}

/** The new table stands at the end; the directory points to it. */
function withTable(sfnt, tag, table) {
	const out = Buffer.concat([sfnt, Buffer.alloc((4 - (sfnt.length % 4)) % 4), table]);
	const count = out.readUInt16BE(4);
	const entry = Array.from({ length: count }, (_, index) => 12 + index * 16).find(
		(at) => out.toString('latin1', at, at + 4) === tag
	);
	let sum = 0;
	for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
	out.writeUInt32BE(sum, entry + 4);
	out.writeUInt32BE(out.length - table.length, entry + 8);
	out.writeUInt32BE(table.length, entry + 12);
	return out;
}
