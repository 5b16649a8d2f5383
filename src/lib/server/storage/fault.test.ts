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
	[withCode('ENOENT'), undefined],
	['a text', undefined]
])('%s is %s', (error, fault) => {
	expect(storageFault(error)).toBe(fault);
});
