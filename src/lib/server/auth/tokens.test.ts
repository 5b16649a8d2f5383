import { expect, test } from 'vitest';
import { createTokens } from './tokens';

const tokens = createTokens('the key of one installation');
const ID = '019a0000-0000-7000-8000-000000000000';

test('a token is valid for one id, one purpose and one key', () => {
	const token = tokens.sign('leave', ID);
	expect(tokens.read('leave', token)).toBe(ID);
	expect(tokens.read('confirm', token)).toBeUndefined();
	expect(createTokens('another key').read('leave', token)).toBeUndefined();
	expect(tokens.read('leave', token.replace(ID, ID.replace('8000', '8001')))).toBeUndefined();
});

test.each(['', '.', 'x', `${ID}.`, `${ID}.AAAA`, `.${'A'.repeat(43)}`])('%j is none', (token) => {
	expect(tokens.read('leave', token)).toBeUndefined();
});

test('each webhook has its own key, in the format of Standard Webhooks', () => {
	expect(tokens.webhookSecret('a')).toMatch(/^whsec_[\w+/]{43}=$/u);
	expect(tokens.webhookSecret('a')).not.toBe(tokens.webhookSecret('b'));
});
