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
	const own = new FormData(form).get('token');
	const prefix = () => `desk:${location.pathname}:`;
	const key = () => prefix() + own;
	const { offer = '', take = '', drop = '', saved = '', part = '' } = form.dataset;
	const { offline = '', stale = '' } = form.dataset;
	const state = form.querySelector('[data-state]');
	const clock = () => new Date().toTimeString().slice(0, 5);
	const say = (/** @type {string} */ text) => state && (state.textContent = text);
	let typing = false;
	let timer = 0;

	// Leave out files and the hidden fields that identify a form.
	const texts = () =>
		[...new FormData(form)].filter(
			([name, value]) => typeof value === 'string' && !/^(token|baseRevision|choice.*)$/u.test(name)
		);
	const base = () => new FormData(form).get('baseRevision');

	const store = () => {
		try {
			localStorage.setItem(key(), JSON.stringify({ at: Date.now(), base: base(), texts: texts() }));
		} catch {
			// Without storage in the browser everything else still works.
		}
	};
	const forget = () => localStorage.removeItem(key());
	/** The text of a form of this page that was never saved, the newest of several. */
	const found = () =>
		Object.keys(localStorage)
			.filter((name) => name.startsWith(prefix()))
			.map((name) => ({ name, ...JSON.parse(localStorage.getItem(name) ?? '{}') }))
			.sort((a, b) => b.at - a.at)[0];

	const saveNow = async () => {
		const before = JSON.stringify(texts());
		try {
			const body = new FormData(form);
			const response = await fetch(`${location.pathname}/autosave`, { method: 'POST', body });
			if (response.status === 409) return say(stale);
			/** @type {import('../src/lib/server/forms/answer').Autosaved} */
			const { slug, revision, isWhole } = await response.json();
			const next = { baseRevision: String(revision), token: crypto.randomUUID() };
			for (const [name, value] of Object.entries(next)) {
				const field = form.elements.namedItem(name);
				if (field instanceof HTMLInputElement) field.value = value;
			}
			forget();
			// A new milestone now has its own address.
			if (location.pathname.endsWith('/new'))
				history.replaceState(null, '', location.pathname.replace(/new$/u, slug));
			typing = !isWhole || JSON.stringify(texts()) !== before;
			if (typing) store();
			say((isWhole ? saved : part).replace('{time}', clock()));
		} catch {
			say(offline);
		}
	};

	const noteTyping = () => {
		typing = true;
		store();
		clearTimeout(timer);
		if (saved) timer = setTimeout(saveNow, PAUSE_MS);
	};
	form.addEventListener('input', noteTyping);
	form.addEventListener('submit', () => {
		typing = false;
		clearTimeout(timer);
		// The answer may be another page, which must know whose text has arrived.
		sessionStorage.setItem('desk:sent', key());
	});
	addEventListener('beforeunload', (event) => {
		if (typing) event.preventDefault();
	});

	// If it was saved, the copy is not needed; if not, offer it again.
	if (new URLSearchParams(location.search).has('done'))
		localStorage.removeItem(sessionStorage.getItem('desk:sent') ?? '');
	sessionStorage.removeItem('desk:sent');
	// A copy that is back in a form lives on under the name of that form.
	const back = sessionStorage.getItem('desk:back');
	sessionStorage.removeItem('desk:back');
	if (back) {
		localStorage.removeItem(back);
		noteTyping();
	}
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
			sessionStorage.setItem('desk:back', kept.name);
			putBack(form, kept);
		});
		button(drop, () => localStorage.removeItem(kept.name));
		form.before(box);
	}
}

/**
 * Asks for the form with the kept texts in it, because they may need more rows than it has; and with the revision that
 * they began with, so that what others have saved since is not overwritten.
 */
function putBack(
	/** @type {HTMLFormElement} */ form,
	/** @type {{ base: string | null, texts: [string, string][] }} */ { base, texts }
) {
	const again = document.createElement('form');
	again.method = 'POST';
	again.action = '?/restore';
	again.enctype = form.enctype;
	again.hidden = true;
	const known = [...(base === null ? [] : [['baseRevision', base]]), ['proposed', 'yes']];
	for (const [name, value] of [...known, ...texts]) {
		// A text of several lines must stay so.
		const field = document.createElement('textarea');
		field.name = `~${name}`;
		field.value = value ?? '';
		again.append(field);
	}
	document.body.append(again);
	again.submit();
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
