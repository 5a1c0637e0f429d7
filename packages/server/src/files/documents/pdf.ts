import { Worker } from 'node:worker_threads';
import type { Problem } from '@beringia/domain/basics/errors';
import { cutShort, MOST_PAGES, nothingRead, pagesOf, type ReadDocument, tidy } from './document.ts';
import { unifiedHan } from './radicals.ts';
import { unwrapHan } from './unwrap.ts';

/** How long one document may take, in milliseconds. Five hundred pages of text take a few seconds. */
const LONGEST_READING = 60_000;
/** Memory that one document may take, in MB. */
const MOST_MEMORY = 512;

type Message =
  | { readonly kind: 'opened'; readonly pages: number; readonly title: unknown }
  | { readonly kind: 'page'; readonly text: string | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

interface Told {
  opened: { readonly pages: number; readonly title: unknown } | null;
  /** Null for a page that is damaged. */
  readonly texts: (string | null)[];
  failed: { readonly name: string; readonly message: string } | null;
}

/**
 * A PDF by its own text, read in a thread: a file that was made to run for ever or to fill the memory stops nobody else, and
 * what came before is kept. Pages that are pictures have no text, and are named.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const { opened, texts, failed } = await readInThread(bytes);
  if (opened === null) return nothingRead('pdf', failed?.name === 'PasswordException' ? PASSWORD : damaged(failed));
  const { pages, problems } = pagesOf(texts.map((text) => unwrapHan(tidy(unifiedHan(text ?? '')))));
  const bare = pages.filter((page) => page.text === '').map(({ number }) => number);
  const unreadable = texts.filter((text) => text === null).length;
  const short = pages.length < opened.pages && problems.length === 0 ? [cutShort(pages.length)] : [];
  const scanned = bare.length > 0 ? [withoutText(bare, pages.length, unreadable)] : [];
  const title = typeof opened.title === 'string' ? opened.title.trim() || null : null;
  const read = bare.length === pages.length ? [] : pages;
  return { kind: 'pdf', title, pages: read, problems: [...problems, ...short, ...scanned] };
}

async function readInThread(bytes: Uint8Array): Promise<Told> {
  const told: Told = { opened: null, texts: [], failed: null };
  // The thread inherits no loader; its warnings about drawing, which is not done, stay in it.
  const thread = new Worker(new URL('./pdf-thread.mjs', import.meta.url), {
    workerData: { bytes: Uint8Array.from(bytes), mostPages: MOST_PAGES },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    stdout: true,
    stderr: true,
  });
  await new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, LONGEST_READING);
    const end = () => {
      clearTimeout(limit);
      resolve();
    };
    thread.on('message', (message: Message) => {
      if (message.kind === 'opened') told.opened = message;
      if (message.kind === 'page') told.texts.push(message.text);
      if (message.kind === 'failed') told.failed = message;
      if (message.kind === 'done' || message.kind === 'failed') end();
    });
    thread.on('error', ({ name, message }) => {
      told.failed = { name, message };
      end();
    });
    thread.on('exit', end);
  });
  await thread.terminate();
  return told;
}

const PASSWORD: Problem = {
  wrong: 'the PDF is protected by a password.',
  expected: 'a PDF that opens without one',
  next: 'Open it with the password, print it into a new PDF, and drop that; or paste the text.',
};

function damaged(why: Told['failed']): Problem {
  const reason = why?.message.replace(/\.$/, '') ?? 'it takes longer than a minute';
  return {
    wrong: `the PDF cannot be opened: ${reason}.`,
    expected: 'a whole PDF',
    next: 'Fetch it again; or open it, print it into a new PDF, and drop that.',
  };
}

function withoutText(bare: readonly number[], all: number, unreadable: number): Problem {
  const which = bare.length === all ? 'no page has text' : `pages without text: ${bare.join(', ')}`;
  const broken = unreadable > 0 ? `, of which ${unreadable} could not be read at all` : '';
  return {
    wrong: `${which}${broken}; a scan is a picture of a page.`,
    expected: 'pages whose text can be marked with the mouse',
    next: 'Recognise the text first (OCR, for English and Chinese), or paste what the pages say.',
  };
}
