// Optional enhancements for the desk; everything works without them. Words come from the page, in its language.

// Copies a day picked in the calendar into the date field, where the editor can shorten it.
for (const picker of document.querySelectorAll('[data-fills]')) {
	picker.addEventListener('change', () => {
		const field = document.getElementById(picker.getAttribute('data-fills') ?? '');
		if (picker instanceof HTMLInputElement && field instanceof HTMLInputElement && picker.value)
			field.value = picker.value;
		if (picker instanceof HTMLInputElement) picker.value = '';
	});
}

const form = document.querySelector('form[data-keep]');
if (form instanceof HTMLFormElement) keep(form);

const presence = document.querySelector('[data-presence]');
if (presence instanceof HTMLElement) setInterval(() => tellPresence(presence), 20_000);

const busy = document.querySelector('[aria-busy="true"]');
if (busy instanceof HTMLElement) follow(busy);

/** Saves what is typed as a draft; if that fails, keeps it in this browser and offers it again. */
function keep(/** @type {HTMLFormElement} */ form) {
	const PAUSE_MS = 8000;
	// Each opened form keeps its own text, so that two tabs do not write over each other.
	const prefix = `desk:${location.pathname}:`;
	const key = prefix + new FormData(form).get('token');
	const { offer = '', take = '', drop = '', saved = '', offline = '', stale = '' } = form.dataset;
	const state = form.querySelector('[data-state]');
	const field = (/** @type {string} */ name) => form.elements.namedItem(name);
	const clock = () => new Date().toTimeString().slice(0, 5);
	const say = (/** @type {string} */ text) => state && (state.textContent = text);
	let typing = false;
	let timer = 0;

	// Leave out files and the hidden fields that identify a form.
	const texts = () =>
		[...new FormData(form)].filter(([name]) => !/^(token|baseRevision|choice.*)$/u.test(name));

	const store = () => {
		try {
			localStorage.setItem(key, JSON.stringify({ at: Date.now(), texts: texts() }));
		} catch {
			// Without storage in the browser everything else still works.
		}
	};
	const forget = () => localStorage.removeItem(key);
	/** The text of a form of this page that was never saved, the newest of several. */
	const found = () =>
		Object.keys(localStorage)
			.filter((name) => name.startsWith(prefix))
			.map((name) => ({ name, ...JSON.parse(localStorage.getItem(name) ?? '{}') }))
			.sort((a, b) => b.at - a.at)[0];

	const saveNow = async () => {
		const body = new FormData(form);
		body.set('autosave', '1');
		const before = JSON.stringify(texts());
		try {
			const response = await fetch(`${location.pathname}?/save`, {
				method: 'POST',
				body,
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
			});
			const result = await response.json();
			if (result.type !== 'success') throw new Error(result.type);
			const [keys, ...values] = JSON.parse(result.data);
			const data = Object.fromEntries(
				Object.entries(keys).map(([name, index]) => [name, values[index - 1]])
			);
			if (data.stale) return say(stale);
			const base = field('baseRevision');
			const token = field('token');
			if (base instanceof HTMLInputElement) base.value = String(data.saved);
			if (token instanceof HTMLInputElement) token.value = crypto.randomUUID();
			if (JSON.stringify(texts()) === before) {
				typing = false;
				forget();
			}
			say(saved.replace('{time}', clock()));
			// A new milestone now has its own address.
			if (location.pathname.endsWith('/new'))
				history.replaceState(null, '', location.pathname.replace(/new$/u, data.slug));
		} catch {
			say(offline);
		}
	};

	form.addEventListener('input', () => {
		typing = true;
		store();
		clearTimeout(timer);
		timer = setTimeout(saveNow, PAUSE_MS);
	});
	form.addEventListener('submit', () => {
		typing = false;
		clearTimeout(timer);
		// The answer may be another page, which must know whose text has arrived.
		sessionStorage.setItem('desk:sent', key);
	});
	addEventListener('beforeunload', (event) => {
		if (typing) event.preventDefault();
	});

	// If it was saved, the copy is not needed; if not, offer it again.
	if (new URLSearchParams(location.search).has('done'))
		localStorage.removeItem(sessionStorage.getItem('desk:sent') ?? '');
	sessionStorage.removeItem('desk:sent');
	const kept = found();
	if (kept && JSON.stringify(kept.texts) !== JSON.stringify(texts())) {
		const box = document.createElement('p');
		box.setAttribute('role', 'status');
		box.textContent = offer.replace('{time}', new Date(kept.at).toTimeString().slice(0, 5));
		const button = (/** @type {string} */ label, /** @type {() => void} */ act) => {
			const made = document.createElement('button');
			made.type = 'button';
			made.className = 'button secondary small';
			made.textContent = label;
			made.addEventListener('click', () => {
				act();
				box.remove();
			});
			box.append(' ', made);
		};
		button(take, () => {
			localStorage.removeItem(kept.name);
			putBack(form, kept.texts);
		});
		button(drop, () => localStorage.removeItem(kept.name));
		form.before(box);
	}
}

function putBack(/** @type {HTMLFormElement} */ form, /** @type {[string, string][]} */ texts) {
	for (const box of form.querySelectorAll('input[type=checkbox]'))
		if (box instanceof HTMLInputElement)
			box.checked = texts.some(([name, value]) => name === box.name && value === box.value);
	for (const [name, value] of texts) {
		const field = form.elements.namedItem(name);
		if (field instanceof HTMLInputElement && field.type === 'checkbox') continue;
		if (field && 'value' in field) field.value = value;
	}
	form.dispatchEvent(new Event('input'));
}

async function tellPresence(/** @type {HTMLElement} */ place) {
	if (document.hidden) return;
	try {
		const response = await fetch(place.dataset.presence ?? '', { method: 'POST' });
		const { others } = await response.json();
		const names = others.join(', ');
		place.textContent = names ? (place.dataset.words ?? '').replace('{names}', names) : '';
	} catch {
		// Not connected, so we do not know who else is here.
	}
}

/** Shows the progress of long work: reloads its part of the page until it is no longer busy. */
function follow(/** @type {HTMLElement} */ place) {
	const EVERY_MS = 2000;
	const timer = setInterval(async () => {
		if (document.hidden) return;
		try {
			const response = await fetch(location.href);
			const page = new DOMParser().parseFromString(await response.text(), 'text/html');
			const now = page.getElementById(place.id);
			if (!now) return;
			place.replaceChildren(...now.childNodes);
			place.setAttribute('aria-busy', now.getAttribute('aria-busy') ?? 'false');
			if (place.getAttribute('aria-busy') === 'false') clearInterval(timer);
		} catch {
			// Not connected, so try again.
		}
	}, EVERY_MS);
}

/** Shortcuts: letters outside of fields, or with Ctrl inside them. The sheet (?) lists them. */
const sheet = document.getElementById('keys');
const go = (/** @type {string} */ address) => location.assign(address);
const press = (/** @type {string} */ name) => {
	const target = document.querySelector(`[data-key="${name}"]`);
	if (target instanceof HTMLElement) target.click();
};
const KEYS = {
	'?': () => sheet instanceof HTMLDialogElement && sheet.showModal(),
	n: () => go('/desk/milestones/new'),
	g: () => go('/desk'),
	l: () => go('/desk/milestones'),
	e: () => press('edit'),
	p: () => press('preview'),
	'/': () => document.getElementById('search')?.focus(),
	j: () => step(1),
	k: () => step(-1)
};

addEventListener('keydown', (event) => {
	const isTyping = event.target instanceof Element && event.target.matches('input,textarea,select');
	if ((event.ctrlKey || event.metaKey) && event.code === 'KeyS') {
		event.preventDefault();
		press('save');
		return;
	}
	if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
	// By the position of the key, because Russian and Kazakh keyboards have other letters there.
	const letter = /^Key([A-Z])$/u.exec(event.code)?.[1]?.toLowerCase() ?? event.key;
	const act = Object.hasOwn(KEYS, letter) ? KEYS[letter] : undefined;
	if (!act) return;
	event.preventDefault();
	act();
});

function step(/** @type {number} */ by) {
	const rows = [...document.querySelectorAll('[data-row]')];
	const here = rows.indexOf(document.activeElement ?? document.body);
	const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by];
	if (next instanceof HTMLElement) next.focus();
}

for (const opener of document.querySelectorAll('[data-opens-keys]'))
	opener.addEventListener('click', (event) => {
		event.preventDefault();
		KEYS['?']();
	});
