/** Lets the outputs of a slider show where it stands. */
export function followSlider(slider: HTMLInputElement): void {
	const outputs = document.querySelectorAll<HTMLOutputElement>(`output[for="${slider.id}"]`);
	const show = () => outputs.forEach((output) => (output.value = slider.value));
	slider.addEventListener('input', show);
	// A browser that comes back to the page puts the slider where it was.
	show();
}
