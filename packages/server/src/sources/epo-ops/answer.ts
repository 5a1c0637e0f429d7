import { type Problem, refuse } from '@beringia/domain/basics/errors';
import type { Element } from '../reading/xml.ts';
import { readXml } from '../reading/xml.ts';

/** One answer of EPO OPS as a tree without namespace prefixes, which OPS chooses differently from service to service. */

const ROOTS = ['world-patent-data', 'fault', 'error'];
const PREFIXES = ['', 'ops:', 'ns2:', 'reg:'];
const NAMES = PREFIXES.flatMap((prefix) => ROOTS.map((root) => prefix + root));

/**
 * @param text a whole answer; OPS pages hold at most 100 documents, so a few megabytes
 * @throws Refusal `bad-input` when the answer is empty, cut off or not XML of OPS
 */
export async function readAnswer(text: string): Promise<Element> {
  let problem: Problem | null = null;
  for await (const read of readXml(bytesOf(withoutProlog(text)), NAMES)) {
    if ('record' in read) return plain(read.record);
    problem ??= read.problem;
  }
  throw refuse('bad-input', problem ?? NO_ANSWER);
}

const NO_ANSWER: Problem = {
  wrong: 'the answer holds no element of EPO OPS; it was cut off or is of another service.',
  expected: 'an answer with ops:world-patent-data or fault as its root',
  next: 'Ask again; if it stays empty, keep the raw answer and report it.',
};

/** Some answers put the style sheet before the XML declaration, which XML forbids. Both carry nothing that is needed here. */
function withoutProlog(text: string): string {
  return text.replace(/^(?:\uFEFF|\s|<\?[^?]*\?>)+/u, '');
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function plain(element: Element): Element {
  return { ...element, name: element.name.replace(/^.*:/u, ''), children: element.children.map(plain) };
}

/** All elements of a name at any depth, outermost first; those inside a found one are not looked for. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((one) => (one.name === name ? [one] : findAll(one, name)));
}

export function find(element: Element, name: string): Element | null {
  return findAll(element, name)[0] ?? null;
}
