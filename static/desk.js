// Small comforts of the desk; everything works without them.

// A day picked in the calendar is written into the field of the date, where it can be shortened.
for (const picker of document.querySelectorAll('[data-fills]')) {
	picker.addEventListener('change', () => {
		const field = document.getElementById(picker.getAttribute('data-fills') ?? '');
		if (picker instanceof HTMLInputElement && field instanceof HTMLInputElement && picker.value)
			field.value = picker.value;
		if (picker instanceof HTMLInputElement) picker.value = '';
	});
}

// What was typed and not sent is not left behind by accident.
let typing = false;
addEventListener('input', () => (typing = true));
addEventListener('submit', () => (typing = false));
addEventListener('beforeunload', (event) => {
	if (typing && document.querySelector('form[data-keep]')) event.preventDefault();
});
