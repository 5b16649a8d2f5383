import { findingKey, needsTick, type Finding } from '$lib/domain/editorial/gate/findings';
import type { Editor } from '$lib/server/auth/editor';
import type { Tokens } from '$lib/server/auth/tokens';

type Seal = Pick<Tokens, 'sign' | 'read'>;

/**
 * What a button carries that confirms `findings`: their keys under our seal, so that nobody confirms what this person
 * was not shown. @returns an empty text for no findings
 */
export function writeConfirmation(
	tokens: Seal,
	{ id }: Pick<Editor, 'id'>,
	findings: readonly Finding[]
): string {
	if (findings.length === 0) return '';
	const shown = JSON.stringify([id, ...findings.map(findingKey)]);
	return tokens.sign('shown', Buffer.from(shown).toString('base64url'));
}

/**
 * The findings that an editor has confirmed: the button names those that were shown to them, and what moves the talks has
 * a tick of its own.
 */
export function readConfirmation(
	tokens: Seal,
	{ id }: Pick<Editor, 'id'>,
	form: FormData
): string[] {
	const sealed = tokens.read('shown', String(form.get('confirmed') ?? ''));
	if (!sealed) return [];
	const [whom, ...keys] = JSON.parse(Buffer.from(sealed, 'base64url').toString()) as string[];
	const ticked = form.get('headline') === 'on';
	return whom === id ? keys.filter((key) => ticked || !needsTick(key)) : [];
}
