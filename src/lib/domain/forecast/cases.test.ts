import { describe, expect, it } from 'vitest';
import { day } from '$lib/domain/time';
import { buildCases, knownOn } from './cases';
import { DEFAULT_CLASS } from './reference-class';
import { precedent } from './sample-cases';

const path = (opened: string, initialled: string, signed: string, inForce: string) => ({
	'talks-opened': opened,
	initialled,
	signed,
	'in-force': inForce
});
const georgia = [
	precedent('eu-geo-vfa', path('2009-04-02', '2009-11-25', '2010-06-17', '2011-03-01'), {
		pairedWith: 'eu-geo-ra'
	}),
	precedent('eu-geo-ra', path('2009-03-30', '2009-11-20', '2010-11-22', '2011-03-01'), {
		pairedWith: 'eu-geo-vfa'
	})
];
const western = ['bih', 'srb'].flatMap((iso3) => [
	precedent(
		`eu-${iso3}-vfa`,
		path('2006-11-30', iso3 === 'srb' ? '2007-05-16' : '2007-04-13', '2007-09-18', '2008-01-01'),
		{ pairedWith: `eu-${iso3}-ra`, package: 'western-balkans-2006' }
	),
	precedent(`eu-${iso3}-ra`, path('2006-11-30', '2007-04-13', '2007-09-18', '2008-01-01'), {
		pairedWith: `eu-${iso3}-vfa`,
		package: 'western-balkans-2006'
	})
]);
const others = [
	precedent('eu-jor-vfa', { 'talks-opened': '2016' }, { pairedWith: 'eu-jor-ra' }),
	precedent('eu-jor-ra', { 'talks-opened': '2016-01' }, { pairedWith: 'eu-jor-vfa' }),
	precedent('eu-ukr-vfa-amd', { 'talks-opened': '2011' }, { amends: 'eu-ukr-vfa' }),
	precedent('eu-tur-ra', path('2005-05-27', '2012-06-21', '2013-12-16', '2014-10-01')),
	precedent('eu-dza-ra', {}),
	precedent('eu-kaz-vfa', { 'talks-opened': '2025-12-02' }, { pairedWith: 'eu-kaz-ra' }),
	precedent(
		'eu-kaz-ra',
		{ 'talks-opened': '2025-12-02' },
		{ role: 'tracked', pairedWith: 'eu-kaz-vfa' }
	)
];
const all = [...georgia, ...western, ...others];
const ids = (choice = {}) => buildCases(all, { ...DEFAULT_CLASS, ...choice }).map(({ id }) => id);

describe('the cases of a class', () => {
	it('are pairs, with packages counted once; no amendment, single agreement, unopened talks or Kazakhstan', () => {
		expect(ids()).toEqual(['eu-geo-vfa+eu-geo-ra', 'western-balkans-2006', 'eu-jor-vfa+eu-jor-ra']);
	});

	it('are each pair of a package on request, in one cluster', () => {
		const cases = buildCases(all, { ...DEFAULT_CLASS, packages: 'each' });
		expect(cases.map(({ id }) => id)).toEqual([
			'eu-geo-vfa+eu-geo-ra',
			'eu-bih-vfa+eu-bih-ra',
			'eu-srb-vfa+eu-srb-ra',
			'eu-jor-vfa+eu-jor-ra'
		]);
		expect(cases.map(({ cluster }) => cluster).slice(1, 3)).toEqual([
			'western-balkans-2006',
			'western-balkans-2006'
		]);
	});

	it('are agreements of one kind, the unpaired included', () => {
		expect(ids({ unit: 'ra' })).toEqual([
			'eu-geo-ra',
			'western-balkans-2006',
			'eu-jor-ra',
			'eu-tur-ra'
		]);
	});

	it('can start in a year and leave out partners, also inside a package', () => {
		expect(ids({ openedSince: 2009 })).toEqual(['eu-geo-vfa+eu-geo-ra', 'eu-jor-vfa+eu-jor-ra']);
		expect(ids({ without: ['GEO', 'SRB'] })).toEqual([
			'eu-bih-vfa+eu-bih-ra',
			'eu-jor-vfa+eu-jor-ra'
		]);
	});

	it('reach each step with the last of their members', () => {
		const [pair, bundle, open] = buildCases(all, DEFAULT_CLASS);
		expect(pair).toMatchObject({
			opened: '2009-04-02',
			initialled: '2009-11-25',
			signed: '2010-11-22',
			inForce: '2011-03-01'
		});
		expect(bundle).toMatchObject({ initialled: '2007-05-16', partners: ['BIH', 'SRB'] });
		// Year and month count as their middle day: 1 July 2016 is the later of the two.
		expect(open).toMatchObject({ opened: '2016-07-01', initialled: null, inForce: null });
	});

	it('are not changed by what came after the entry into force', () => {
		const suspended = georgia.map((agreement) => ({
			...agreement,
			path: [...agreement.path, ...precedent('eu-geo-vfa', { suspended: '2025-01-27' }).path]
		}));
		expect(buildCases(suspended, DEFAULT_CLASS)).toEqual(buildCases(georgia, DEFAULT_CLASS));
	});
});

describe('what is known on a day', () => {
	const cases = buildCases(all, DEFAULT_CLASS);

	it('ends with that day', () => {
		expect(knownOn(cases, day('2010-11-22')).map(({ id, signed }) => [id, signed])).toEqual([
			['eu-geo-vfa+eu-geo-ra', '2010-11-22'],
			['western-balkans-2006', '2007-09-18']
		]);
		expect(knownOn(cases, day('2010-11-21'))[0]).toMatchObject({ signed: null, inForce: null });
		expect(knownOn(cases, day('2006-11-29'))).toEqual([]);
	});

	it('can leave out a cluster', () => {
		const rest = knownOn(cases, day('2020-01-01'), 'western-balkans-2006');
		expect(rest.map(({ id }) => id)).toEqual(['eu-geo-vfa+eu-geo-ra', 'eu-jor-vfa+eu-jor-ra']);
	});
});
