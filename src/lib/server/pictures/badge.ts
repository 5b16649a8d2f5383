import { render } from 'svelte/server';
import Badge from '$lib/components/Badge.svelte';
import { lookOf } from './look';
import { withoutComments } from './svg';

/** A badge for readmes and signatures, for backgrounds of any colour. */
export function badge(label: string, state: string): string {
	const { body } = render(Badge, { props: { label, state, look: lookOf('light') } });
	return withoutComments(body);
}
