import ts from 'typescript'
import { LOCALES, type Locale, type Message } from '../server/kit/messages/message.ts'

/** A message as it stands in a source file; `message` is undefined when a text is not written out plainly. */
export type FoundMessage = { name: string; line: number; message: Message | undefined }

function nameOf(node: ts.Node): string {
  if (ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name)) return node.name.text
  return ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.name.text : ''
}

function pathTo(node: ts.Node): string {
  const names: string[] = []
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    const name = nameOf(at)
    if (name) names.unshift(name)
  }
  return names.join('.')
}

/** The text of a literal or of literals joined by `+`. */
function plainText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isParenthesizedExpression(node)) return plainText(node.expression)
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined
  const left = plainText(node.left)
  const right = plainText(node.right)
  return left === undefined || right === undefined ? undefined : left + right
}

function holdsObject(property: ts.ObjectLiteralElementLike): boolean {
  return ts.isPropertyAssignment(property) && ts.isObjectLiteralExpression(property.initializer)
}

function textsOf(node: ts.ObjectLiteralExpression): Map<string, string | undefined> | undefined {
  const texts = new Map<string, string | undefined>()
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) continue
    texts.set(property.name.text, plainText(property.initializer))
  }
  const isComplete = LOCALES.every((locale) => texts.has(locale))
  // A list of the languages themselves has the same keys, with messages in them.
  return isComplete && !node.properties.some(holdsObject) ? texts : undefined
}

/** Every `{ kk, ru, en }` written in a source file, wherever it stands. */
export function messagesIn(fileName: string, source: string): FoundMessage[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const found: FoundMessage[] = []
  const visit = (node: ts.Node): void => {
    const texts = ts.isObjectLiteralExpression(node) ? textsOf(node) : undefined
    if (texts) {
      const [kk, ru, en] = LOCALES.map((locale: Locale) => texts.get(locale))
      const message = kk === undefined || ru === undefined || en === undefined ? undefined : { kk, ru, en }
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      found.push({ name: pathTo(node), line: line + 1, message })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
