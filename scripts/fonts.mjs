// Writes the self-hosted fonts in static/fonts: two families, with only the letters that the three
// languages and the names in sources need. Run it by hand (`npm run fonts`) when a family is updated.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { aliasLetter } from './alias-letter.mjs';

const range = (from, to) =>
	Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** The hyphen that never breaks a line: between a Kazakh number and its ending. */
const UNBROKEN = '\u2011';

/** Keyed by the package file with the letters; the unicode-range in fonts.css must be the same. */
const SUBSETS = {
	// Separate from the letters, because pages in Russian and Kazakh need figures and signs, but few Latin headings.
	signs: range(0x20, 0x40) + UNBROKEN + '[\\]^_`{|}~\u00a0§°±«»·×–—‘’“”„…€−',
	latin: range(0x41, 0x5a) + range(0x61, 0x7a) + 'éüäöáíßçñ',
	// For names in sources. The dotless i and the ligature are in the package's Latin file.
	accents: 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàâãåæèêëìîïðòóôõøùúûýþÿıŒœ',
	// Without a few old letters that are missing in one of the packages.
	'latin-ext': [
		range(0x100, 0x12b),
		range(0x12e, 0x130),
		range(0x134, 0x148),
		range(0x14a, 0x151),
		range(0x154, 0x165),
		range(0x168, 0x17f),
		'₸'
	].join(''),
	// The packages have Ұұ with the Russian letters, and the other Kazakh letters in the extension.
	cyrillic: range(0x410, 0x44f) + 'ЁёІіҰұ№',
	'cyrillic-ext': 'ӘәҒғҚқҢңӨөҮүҺһ'
};
/** The package file that a subset is cut from, if its name is different. */
const FILES = { signs: 'latin', accents: 'latin' };

const FAMILIES = [
	{ name: 'inter', files: '@fontsource-variable/inter/files/inter', wght: { min: 400, max: 650 } },
	{
		name: 'source-serif',
		files: '@fontsource-variable/source-serif-4/files/source-serif-4',
		wght: 600
	}
];

const folder = new URL('../static/fonts/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const { name, files, wght } of FAMILIES) {
	for (const [subset, text] of Object.entries(SUBSETS)) {
		const file = FILES[subset] ?? subset;
		const path = new URL(`../node_modules/${files}-${file}-wght-normal.woff2`, import.meta.url);
		const whole = await convert(await readFile(path), 'truetype');
		const source = text.includes(UNBROKEN) ? aliasLetter(whole, UNBROKEN, '-') : whole;
		const font = await subsetFont(source, text, {
			targetFormat: 'woff2',
			keepFeatures: ['kern', 'ccmp', 'locl', 'tnum'],
			noHinting: true,
			variationAxes: { wght }
		});
		await writeFile(new URL(`${name}-${subset}.woff2`, folder), font);
		console.log(`${name}-${subset}.woff2: ${(font.length / 1024).toFixed(1)} KiB`);
	}
}
