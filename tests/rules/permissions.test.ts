import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '$lib/server/auth/permissions';

const ROUTES = 'src/routes';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];

/** Every file of the desk that answers a request, with what it exports and its text. */
function routeFiles() {
	return readdirSync(join(ROUTES, 'desk'), { recursive: true, encoding: 'utf8' })
		.filter((path) => /(?:^|\/)\+(?:page\.server|server)\.ts$/u.test(path))
		.map((path) => {
			const file = join(ROUTES, 'desk', path);
			const text = readFileSync(file, 'utf8');
			return { route: `/${relative(ROUTES, dirname(file))}`, text, steps: stepsIn(text) };
		});
}

/** The loads, actions and methods that a file exports. */
function stepsIn(text: string): string[] {
	const source = ts.createSourceFile('route.ts', text, ts.ScriptTarget.Latest);
	return source.statements.flatMap((statement) => {
		if (!isExported(statement)) return [];
		if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
			const exported = name.getText(source);
			if (exported !== 'actions') return exported;
			if (!initializer || !ts.isObjectLiteralExpression(initializer)) return ['unreadable'];
			return initializer.properties.map(
				(property) => property.name?.getText(source) ?? 'unreadable'
			);
		});
	});
}

function isExported(statement: ts.Statement): boolean {
	const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
	return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

describe('the list of permissions', () => {
	const files = routeFiles();

	it('names every load, action and endpoint of the desk, and nothing else', () => {
		const found = files.flatMap(({ route, steps }) => steps.map((step) => `${route} ${step}`));
		const listed = Object.entries(PERMISSIONS).flatMap(([route, steps]) =>
			Object.keys(steps).map((step) => `${route} ${step}`)
		);
		expect(found.toSorted()).toEqual(listed.toSorted());
		expect(found.length).toBeGreaterThan(40);
	});

	it('is checked by each of them that is not for anyone', () => {
		const silent = files.flatMap(({ route, steps, text }) => {
			const listed: Record<string, string> = PERMISSIONS[route as keyof typeof PERMISSIONS];
			return steps
				.filter((step) => listed[step] !== 'anyone')
				.filter((step) => !text.includes(`requireEditor(event, '${step}')`))
				.map((step) => `${route} ${step}`);
		});
		expect(silent).toEqual([]);
	});

	it('knows the kinds of exports that answer a request', () => {
		expect(
			stepsIn("export const load = 1; export const actions = { a: 1, 'b': 2 }; const x = 1;")
		).toEqual(['load', 'a', "'b'"]);
		const methods = files.flatMap(({ steps }) => steps.filter((step) => METHODS.includes(step)));
		expect(new Set(methods)).toEqual(new Set(['POST']));
	});
});
