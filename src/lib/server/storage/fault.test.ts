import { expect, it } from 'vitest';
import { storageFault } from './fault';

const withCode = (code: string) => Object.assign(new Error(code), { code });

it.each([
	[withCode('SQLITE_BUSY_SNAPSHOT'), 'locked'],
	[withCode('SQLITE_FULL'), 'full'],
	[withCode('SQLITE_READONLY_DBMOVED'), 'read-only'],
	[withCode('SQLITE_CORRUPT_INDEX'), 'damaged'],
	[withCode('SQLITE_IOERR_WRITE'), 'unreachable'],
	[new Error('the library says so', { cause: withCode('SQLITE_FULL') }), 'full'],
	[withCode('SQLITE_CONSTRAINT_UNIQUE'), undefined],
	[withCode('55P03'), 'locked'],
	[withCode('57014'), 'locked'],
	[withCode('53100'), 'full'],
	[withCode('25006'), 'read-only'],
	[withCode('XX002'), 'damaged'],
	[withCode('08006'), 'unreachable'],
	[withCode('53300'), 'unreachable'],
	[withCode('57P01'), 'unreachable'],
	[withCode('23505'), undefined],
	// An error from another site that could not be reached.
	[withCode('ECONNREFUSED'), undefined],
	[withCode('ENOENT'), undefined],
	['a text', undefined]
])('%s is %s', (error, fault) => {
	expect(storageFault(error)).toBe(fault);
});
