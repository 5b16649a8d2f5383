import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

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
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'CallExpression[callee.property.name=/^toLocale(Lower|Upper)Case$/][arguments.length=0]',
					message: 'Without a language it is the language of the machine: pass the text’s own.'
				}
			],
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
			'src/lib/server/services/run-schedule.ts'
		],
		rules: { 'no-console': 'off' }
	},
	{
		// Plain Node runs these, so aliases do not work.
		files: ['src/main.ts', 'src/processes.ts', 'scripts/**', '*.config.*'],
		rules: { 'no-restricted-imports': 'off' }
	}
);
