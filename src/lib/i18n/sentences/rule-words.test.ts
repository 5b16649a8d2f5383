import { expect, it } from 'vitest';
import { RULE_FIELDS } from '$lib/domain/editorial/typed-rule';
import { FIELD_NAMES } from './rule-words';

it('has a word for every field of a rule, and no other', () => {
	const names = new Set(
		Object.values(RULE_FIELDS).flatMap((fields) => fields.map(({ name }) => name))
	);
	expect(Object.keys(FIELD_NAMES).toSorted()).toEqual([...names].toSorted());
});
