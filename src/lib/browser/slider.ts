/** Shows a slider's value in its outputs. */
export function followSlider(slider: HTMLInputElement): void {
	const outputs = document.querySelectorAll<HTMLOutputElement>(`output[for="${slider.id}"]`);
	const show = () => outputs.forEach((output) => (output.value = slider.value));
	slider.addEventListener('input', show);
	// When the reader returns to the page, the browser restores the slider's position.
	show();
}
