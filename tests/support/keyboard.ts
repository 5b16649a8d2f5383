import type { Locator, Page } from '@playwright/test';

/** A person with a keyboard and no mouse. */
export interface Keyboard {
	/** Goes to a control with Tab, or with Shift + Tab if that is shorter. @throws if it cannot be reached */
	to(control: Locator): Promise<void>;
	/** Goes there and presses a key, by default Enter; the page stays. */
	press(control: Locator, key?: string): Promise<void>;
	/** Presses Enter on a link or button that leads to another page, and waits for it. */
	follow(control: Locator): Promise<void>;
	/** Goes to a field and types over its content. */
	type(field: Locator, text: string): Promise<void>;
	/** Goes to a field and pastes. */
	paste(field: Locator, text: string): Promise<void>;
	/** Moves through the options of a list with the arrow keys, to the one with `value`. */
	choose(list: Locator, value: string): Promise<void>;
}

/** The largest number of Tab stops to try. */
const FAR = 160;

/** The key that leads there sooner; the first stop follows the last. */
function shorterWay(target: Node): 'Tab' | 'Shift+Tab' {
	const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
	const stops: Node[] = [...document.querySelectorAll(STOPS)];
	const here = stops.indexOf(document.activeElement ?? document.body);
	const ahead = (stops.indexOf(target) - here + stops.length) % stops.length;
	return ahead * 2 > stops.length ? 'Shift+Tab' : 'Tab';
}

export function keyboardOf(page: Page): Keyboard {
	const { keyboard } = page;

	async function to(control: Locator): Promise<void> {
		const target = await control.elementHandle({ timeout: 5000 });
		if (!target) throw new Error(`Not on the page: ${control}`);
		const key = await target.evaluate(shorterWay);
		const isThere = () => target.evaluate((node: Node) => node === document.activeElement);
		for (let stops = 0; stops < FAR && !(await isThere()); stops += 1) await keyboard.press(key);
		if (!(await isThere())) throw new Error(`${key} does not lead to ${control}`);
	}

	async function press(control: Locator, key = 'Enter'): Promise<void> {
		await to(control);
		await keyboard.press(key);
	}

	return {
		to,
		press,
		async follow(control) {
			await to(control);
			await Promise.all([page.waitForEvent('load'), keyboard.press('Enter')]);
		},
		async type(field, text) {
			await to(field);
			await keyboard.type(text);
		},
		async paste(field, text) {
			await to(field);
			await keyboard.insertText(text);
		},
		async choose(list, value) {
			await press(list, 'Home');
			const count = await list.locator('option').count();
			for (let option = 1; option < count && (await list.inputValue()) !== value; option += 1)
				await keyboard.press('ArrowDown');
			if ((await list.inputValue()) !== value) throw new Error(`No ${value} in ${list}`);
		}
	};
}
