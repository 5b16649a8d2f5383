import { expect, LANGUAGES, test } from '$tests/support/journey';

const HOME = {
	en: {
		answer: 'Both agreements are being negotiated. Nothing has changed yet for travellers.',
		rounds: '2 rounds held, the last on 3 March 2026 (Astana).',
		checked: 'Last checked on 23 November 2026. Our sources cover the period to mid-April 2026.'
	},
	ru: {
		answer: 'Оба соглашения на стадии переговоров. Для путешественников пока ничего не изменилось.',
		rounds: 'Состоялось 2 раунда; последний — 3 марта 2026 года (Астана).',
		checked:
			'Последняя проверка — 23 ноября 2026 года; источники охватывают период до середины апреля 2026 года.'
	},
	kk: {
		answer:
			'Екі келісім бойынша да келіссөз жүріп жатыр. Саяхатшылар үшін әзірге ештеңе өзгерген жоқ.',
		rounds: '2 раунд өтті, соңғысы – 2026 жылғы 3 наурыз (Астана).',
		checked:
			'Соңғы тексеру – 2026 жылғы 23 қараша; дереккөздер 2026 жылғы сәуірдің ортасына дейінгі кезеңді қамтиды.'
	}
};

test(
	'says where both tracks stand and when the record was last checked',
	{
		tag: '@phone'
	},
	async ({ page }) => {
		for (const language of LANGUAGES) {
			await page.goto(`/${language}`);
			const texts = HOME[language];
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.answer);
			await expect(page.getByText(texts.rounds)).toBeVisible();
			await expect(page.getByText(texts.checked)).toBeVisible();
			await expect(page.locator('html')).toHaveAttribute('lang', language);
		}
	}
);

test('draws both tracks in negotiation since 2 December 2025', async ({ page }) => {
	await page.goto('/en');
	const negotiation = page.getByRole('listitem').filter({ hasText: /^\s*Negotiation/u });
	await expect(negotiation).toContainText('Visa facilitation: now');
	await expect(negotiation).toContainText('Readmission: now');
	await expect(negotiation.getByRole('link').first()).toHaveAttribute(
		'href',
		'/en/milestones/talks-opened-round-1-2025'
	);
	const mandate = page.getByRole('listitem').filter({ hasText: /^\s*Mandate/u });
	await expect(mandate).toContainText('date unknown');
	await expect(mandate).toContainText('18 Jul 2025');
});

test('shows the answer, the check and now in the first screen of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	for (const language of LANGUAGES) {
		await page.goto(`/${language}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
		await expect(page.getByText(HOME[language].checked)).toBeInViewport({ ratio: 1 });
	}
});

const STRIP = {
	en: 'Known up to mid-April 2026. Later steps may be missing.',
	ru: 'Источники охватывают период до середины апреля 2026 года. Более поздние шаги могут отсутствовать.',
	kk: 'Дереккөздер 2026 жылғы сәуірдің ортасына дейінгі кезеңді қамтиды. Кейінгі қадамдар жазылмаған болуы мүмкін.'
};

test(
	'says first how old the evidence is, here and on the forecast, also in print',
	{ tag: '@phone' },
	async ({ page }) => {
		for (const language of LANGUAGES) {
			for (const path of ['', '/forecast']) {
				await page.goto(`/${language}${path}`);
				const strip = page.getByText(STRIP[language]);
				await expect(strip).toBeInViewport({ ratio: 1 });
				await page.emulateMedia({ media: 'print' });
				await expect(strip).toBeVisible();
				await page.emulateMedia({ media: 'screen' });
			}
		}
	}
);

test('picks the language of / by Accept-Language and sets no cookie', async ({ request }) => {
	for (const [accepted, path] of [
		['kk-KZ,kk;q=0.9,ru;q=0.8', '/kk'],
		['ru', '/ru'],
		['de-DE,fr;q=0.5', '/en'],
		['', '/en']
	] as const) {
		const response = await request.get('/', {
			headers: { 'accept-language': accepted },
			maxRedirects: 0
		});
		expect(response.status()).toBe(302);
		expect(response.headers()['location']).toBe(path);
		expect(response.headers()['set-cookie']).toBeUndefined();
	}
});

test('answers an unknown address in the language of the address', async ({ page }) => {
	const response = await page.goto('/ru/net-takoj-stranicy');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});

test('names itself in every language for search engines', async ({ page, baseURL }) => {
	await page.goto('/kk');
	await expect(page).toHaveTitle(/виза келіссөздері/iu);
	await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/kk`);
	for (const language of LANGUAGES) {
		await expect(page.locator(`link[hreflang=${language}]`)).toHaveAttribute(
			'href',
			`${baseURL}/${language}`
		);
	}
});
