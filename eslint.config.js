import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const LANGUAGE_OF_THE_MACHINE = {
	selector:
		'CallExpression[callee.property.name=/^toLocale(Lower|Upper)Case$/][arguments.length=0]',
	message: 'Without a language it is the language of the machine: pass the text’s own.'
};

export default ts.config(
	{
		ignores: [
			'build',
			'.svelte-kit',
			'.cache',
			'src/lib/i18n/paraglide',
			'test-results',
			'playwright-report'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off', // the types know
			'no-restricted-imports': [
				'error',
				{ patterns: [{ group: ['../*'], message: 'Same folder: "./". Anything else: "$lib/…".' }] }
			],
			'no-restricted-syntax': ['error', LANGUAGE_OF_THE_MACHINE],
			'no-console': 'error',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			// Addresses need no helper, because the tracker has no base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
	},
	{
		// Rules that need types: floating promises, missing cases.
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { project: './tsconfig.json' } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		// A day has no time zone and an instant no other than UTC; a Date is read in that of the machine.
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		ignores: [
			'**/*.test.ts',
			// Where days and instants are made and reckoned with.
			'src/lib/domain/time/**',
			'src/lib/server/clock.ts',
			// Read before anything of the domain is loaded.
			'src/lib/server/config/config.ts',
			// Never changed any more, so they rest on nothing that is.
			'src/lib/server/storage/migrations/**',
			// Libraries that take nothing but a Date: an archive is written by local time, a signature has an instant.
			'src/lib/feeds/archive.ts',
			'src/lib/server/outbox/webhook.ts'
		],
		rules: {
			// The later rule replaces the earlier one, so it names both.
			'no-restricted-syntax': [
				'error',
				LANGUAGE_OF_THE_MACHINE,
				{
					selector: "NewExpression[callee.name='Date'], CallExpression[callee.name='Date']",
					message: 'Days and instants come from $lib/domain/time and from the clock.'
				},
				{
					selector: "MemberExpression[object.name='Date'][property.name=/^(parse|UTC)$/]",
					message: 'Reckon with days and instants by the functions of $lib/domain/time.'
				},
				{
					selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
					message: 'It knows the time zone of the machine; ask $lib/domain/time.'
				}
			]
		}
	},
	{
		// Scripts run by hand or at start print to the console for a person.
		files: [
			'scripts/**',
			'src/main.ts',
			'src/processes.ts',
			'src/hooks.server.ts',
			'src/commands/**',
			'src/lib/server/record/live-record.ts',
			'src/lib/server/outbox/runner.ts',
			'src/lib/server/hooks/storage-fault.ts',
			'src/lib/server/services/milestones/run-schedule.ts'
		],
		rules: { 'no-console': 'off' }
	},
	{
		// Plain Node runs these, so aliases do not work.
		files: ['src/main.ts', 'src/processes.ts', 'scripts/**', '*.config.*'],
		rules: { 'no-restricted-imports': 'off' }
	}
);
