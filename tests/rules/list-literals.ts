import ts from 'typescript';

/** A closed list of the project, and the one file that may spell it out. */
export interface ClosedList {
	/** The type of one of its values. */
	type: string;
	values: readonly string[];
	home: string;
	/**
	 * Whether objects by its values are refused too, unless they are total records. Elsewhere such an object says
	 * something about each value, and the types miss a new one where it is read.
	 */
	objects: boolean;
}

/** Where `text` spells out a whole list: in an array, a type, a chain of comparisons, an alternation or an object. */
export function literalsOf(
	path: string,
	text: string,
	{ values, type, objects }: ClosedList
): string[] {
	if (!values.every((value) => text.includes(value))) return [];
	const found: string[] = [];
	const holdsAll = (parts: readonly string[]) => values.every((value) => parts.includes(value));
	for (const code of scriptsOf(path, text)) {
		const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true);
		const visit = (node: ts.Node): void => {
			const isAllowed = isObject(node) && (!objects || isTotalRecord(node, type));
			if (holdsAll(valuesOf(node)) && !isAllowed) found.push(firstLine(node, source));
			else ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return found;
}

/** The scripts of a component; any other file is code as a whole. */
function scriptsOf(path: string, text: string): string[] {
	if (!path.endsWith('.svelte')) return [text];
	return [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gsu)].map(([, script = '']) => script);
}

/** The values that one node of the code names together; none if it is not of a kind that spells out a list. */
function valuesOf(node: ts.Node): string[] {
	if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(stringOf);
	if (ts.isUnionTypeNode(node)) return node.types.flatMap(stringOf);
	if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap(nameOf);
	if (ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node))
		return node.members.flatMap(nameOf);
	if (ts.isBinaryExpression(node)) return comparedIn(node);
	return isWritten(node) ? node.getText().split(/[^\w-]+/u) : [];
}

/** Texts with an alternation (`en|ru|kk`), a list (`en, ru, kk`) or one of SQL (`in ('en', 'ru', 'kk')`). */
function isWritten(node: ts.Node): boolean {
	const isText =
		ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateHead(node);
	return isText && /\w\|\w|\bin \('|^.[\w-]+(?:, [\w-]+)+.$/u.test(node.getText());
}

function stringOf(node: ts.Node): string[] {
	const literal = ts.isLiteralTypeNode(node) ? node.literal : node;
	return ts.isStringLiteralLike(literal) ? [literal.text] : [];
}

function nameOf({ name }: { name?: ts.PropertyName }): string[] {
	return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : [];
}

const CHAINS = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);

function comparedIn(node: ts.Expression): string[] {
	if (ts.isParenthesizedExpression(node)) return comparedIn(node.expression);
	if (!ts.isBinaryExpression(node)) return [];
	const { left, right, operatorToken } = node;
	if (CHAINS.has(operatorToken.kind)) return [...comparedIn(left), ...comparedIn(right)];
	return [left, right].flatMap(stringOf);
}

function isObject(node: ts.Node): boolean {
	return (
		ts.isObjectLiteralExpression(node) ||
		ts.isTypeLiteralNode(node) ||
		ts.isInterfaceDeclaration(node)
	);
}

/** `Record<Language, …>` says something about each value, and the types miss a new one. */
function isTotalRecord(node: ts.Node, type: string): boolean {
	if (!ts.isObjectLiteralExpression(node)) return false;
	const { parent } = node;
	const isTyped = ts.isVariableDeclaration(parent) || ts.isSatisfiesExpression(parent);
	return isTyped && parent.type?.getText().startsWith(`Record<${type},`) === true;
}

function firstLine(node: ts.Node, source: ts.SourceFile): string {
	return node.getText(source).split('\n')[0]!.trim();
}
